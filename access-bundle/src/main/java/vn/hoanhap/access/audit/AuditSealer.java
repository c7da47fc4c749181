package vn.hoanhap.access.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.access.protection.KeyFile;
import vn.hoanhap.access.store.AuditStore;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.TransactionRunner;

/**
 * Chains committed rows, in the order in which it finds them: by id among those that are there, late ones after. One sealer
 * works per cluster; should two meet, the head lets only one pass.
 */
public final class AuditSealer {

    /** Rows per unit of work: on Derby, readers of these rows wait for it. */
    static final int CHUNK = 100;

    private final TransactionRunner transactions;
    private final AuditStore store;
    private final KeyFile keys;
    private final LegalClock clock;

    /** Seals with the audit key of the given keystore. */
    public AuditSealer(TransactionRunner transactions, AuditStore store, KeyFile keys, LegalClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Seals everything that has committed by now.
     *
     * @return how many rows it sealed
     */
    public long seal() {
        long sealed = 0;
        int chunk;
        do {
            chunk = transactions.write(this::sealChunk);
            sealed += chunk;
        } while (chunk == CHUNK);
        return sealed;
    }

    private int sealChunk() {
        List<AuditRow> rows = store.unsealed(CHUNK);
        if (rows.isEmpty()) {
            return 0;
        }
        Link before = store.head().map(Head::last).orElse(Link.START);
        Link last = before;
        Map<Long, Link> links = new LinkedHashMap<>();
        for (AuditRow row : rows) {
            last = last.next(row);
            links.put(row.id(), last);
        }
        if (!store.seal(links) || !store.moveHead(before, new Head(last, keys.auditMac(last)), clock.now())) {
            throw anotherSeals();
        }
        return rows.size();
    }

    private static IllegalStateException anotherSeals() {
        return new IllegalStateException(
                "another node seals the audit trail at this moment; nothing was written, the next run goes on");
    }
}
