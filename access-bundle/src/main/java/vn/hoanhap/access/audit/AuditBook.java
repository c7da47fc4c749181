package vn.hoanhap.access.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.store.AccountStore;
import vn.hoanhap.access.store.AuditStore;
import vn.hoanhap.core.store.TransactionRunner;

/** Reads the audit trail: who did what, and whether nobody touched the record of it. */
public final class AuditBook {

    /**
     * Is a row with the name of the account.
     *
     * @param row the row
     * @param username who did it; null for the server itself
     */
    public record Line(AuditRow row, @Nullable String username) {}

    private final TransactionRunner transactions;
    private final AuditStore store;
    private final AccountStore accounts;
    private final ChainWalk walk;

    /** Reads from the given stores. */
    public AuditBook(TransactionRunner transactions, AuditStore store, AccountStore accounts, ChainWalk walk) {
        this.transactions = transactions;
        this.store = store;
        this.accounts = accounts;
        this.walk = walk;
    }

    /** Lists what a query asks for, newest first. */
    public List<Line> list(AuditQuery query) {
        return transactions.read(() -> {
            List<AuditRow> rows = store.list(query);
            Set<Long> ids = rows.stream()
                    .map(AuditRow::accountId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Map<Long, String> names = accounts.names(ids);
            return rows.stream()
                    .map(row -> new Line(row, row.accountId() == null ? null : names.get(row.accountId())))
                    .toList();
        });
    }

    /** Walks the whole chain; see {@link ChainWalk#verify}. Not inside a unit of work. */
    public Verification verify() {
        return walk.verify();
    }

    /** Tells whether rows wait for their seal since before a moment: the sealer does not work. */
    public boolean waitsSince(Instant moment) {
        return transactions.read(() -> store.unsealed(1)).stream()
                .anyMatch(row -> row.writtenAt().isBefore(moment));
    }
}
