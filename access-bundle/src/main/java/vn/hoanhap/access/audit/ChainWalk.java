package vn.hoanhap.access.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.audit.Verification.Fault;
import vn.hoanhap.access.audit.Verification.Kind;
import vn.hoanhap.access.store.AuditStore;
import vn.hoanhap.core.store.TransactionRunner;

/** Proves the chain: walks it page by page, each in a unit of its own, so that writers go on meanwhile. */
public final class ChainWalk {

    private final TransactionRunner transactions;
    private final AuditStore store;
    private final AuditSealer.Proof proof;
    private final int page;

    /** Walks in pages of the given number of rows. */
    public ChainWalk(TransactionRunner transactions, AuditStore store, AuditSealer.Proof proof, int page) {
        this.transactions = transactions;
        this.store = store;
        this.proof = proof;
        this.page = page;
    }

    /** Walks the whole chain and stops at the first break. Reads only; seconds for a million rows. */
    public Verification verify() {
        Optional<Head> seen = proof.witness().head(); // first: it never is ahead of the database
        Optional<Head> head = transactions.read(store::head);
        Link end = head.map(Head::last).orElse(Link.START);
        if (head.isPresent() && forged(head.get())) {
            return result(0, new Fault(Kind.HEAD_FORGED, end.number(), null));
        }
        SealedRow at = null;
        while (number(at) < end.number()) {
            List<SealedRow> rows = after(at);
            if (rows.isEmpty()) {
                return result(number(at), new Fault(Kind.TAIL_MISSING, number(at) + 1, null));
            }
            for (SealedRow row : rows) {
                if (number(at) == end.number()) {
                    break;
                }
                Fault fault = faultOf(row, at == null ? Link.START : at.link(), end);
                if (fault != null) {
                    return result(number(at), fault);
                }
                at = row;
            }
        }
        Fault unseen = seen.isPresent() ? contradiction(seen.get(), end) : null;
        return result(number(at), unseen != null ? unseen : added().orElse(null));
    }

    private static long number(@Nullable SealedRow row) {
        return row == null ? 0 : row.link().number();
    }

    /** From the very lowest number on, and never past a second row of the same number, even where a page ends. */
    private List<SealedRow> after(@Nullable SealedRow at) {
        long from = at == null ? Long.MIN_VALUE : at.link().number();
        List<SealedRow> rows = transactions.read(() -> store.sealedFrom(from, page + 1));
        boolean again = at != null
                && !rows.isEmpty()
                && rows.get(0).row().id() == at.row().id();
        return again ? rows.subList(1, rows.size()) : rows;
    }

    private boolean forged(Head head) {
        return !proof.believes(head);
    }

    /** What the witness has seen must be there still, wherever the chain has grown to since. */
    private @Nullable Fault contradiction(Head seen, Link end) {
        Link last = seen.last();
        if (forged(seen)) {
            return new Fault(Kind.HEAD_FORGED, last.number(), null);
        }
        if (end.number() < last.number()) {
            return new Fault(Kind.TAIL_MISSING, end.number() + 1, null);
        }
        boolean gone = transactions.read(() -> store.contradicts(last));
        return gone ? new Fault(Kind.CHANGED, last.number(), null) : null;
    }

    /** A chain that was computed anew from some row on is whole in itself, but does not lead to the head. */
    private static @Nullable Fault faultOf(SealedRow row, Link before, Link end) {
        Link link = row.link();
        if (link.number() <= before.number()) {
            return new Fault(Kind.ADDED, link.number(), row.row().id());
        }
        if (link.number() > before.number() + 1) {
            return new Fault(Kind.MISSING, before.number() + 1, null);
        }
        boolean follows = before.next(row.row()).equals(link);
        boolean leadsToHead = link.number() != end.number() || link.equals(end);
        return follows && leadsToHead
                ? null
                : new Fault(Kind.CHANGED, link.number(), row.row().id());
    }

    /** The sealer works on during the walk, but whatever it seals stays before the head that it leaves. */
    private Optional<Fault> added() {
        return transactions.read(() -> {
            Optional<Link> now = store.head().map(Head::last);
            long from = now.map(Link::number).orElse(Long.MIN_VALUE);
            return store.sealedFrom(from, 2).stream()
                    .skip(now.isPresent() ? 1 : 0) // the head's own row, which the walk has seen
                    .map(row ->
                            new Fault(Kind.ADDED, row.link().number(), row.row().id()))
                    .findFirst();
        });
    }

    private Verification result(long rows, @Nullable Fault fault) {
        return new Verification(rows, transactions.read(() -> store.unsealed()), fault);
    }
}
