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
        Link at = Link.START;
        while (at.number() < end.number()) {
            Link from = at;
            List<SealedRow> rows = transactions.read(() -> store.sealedAfter(from.number(), page));
            if (rows.isEmpty()) {
                return result(at.number(), new Fault(Kind.TAIL_MISSING, at.number() + 1, null));
            }
            for (SealedRow row : rows) {
                if (at.number() == end.number()) {
                    break;
                }
                Fault fault = faultOf(row, at, end);
                if (fault != null) {
                    return result(at.number(), fault);
                }
                at = row.link();
            }
        }
        Fault unseen = seen.isPresent() ? contradiction(seen.get(), end) : null;
        return result(at.number(), unseen != null ? unseen : added().orElse(null));
    }

    private boolean forged(Head head) {
        return !proof.keys().auditMac(head.last()).equals(head.mac());
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
            Link now = store.head().map(Head::last).orElse(Link.START);
            return store.sealedAfter(now.number(), 1).stream()
                    .map(row ->
                            new Fault(Kind.ADDED, row.link().number(), row.row().id()))
                    .findFirst();
        });
    }

    private Verification result(long rows, @Nullable Fault fault) {
        return new Verification(rows, transactions.read(() -> store.unsealed()), fault);
    }
}
