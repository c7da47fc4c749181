package vn.hoanhap.access.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Proof proof;
    private final LegalClock clock;

    /**
     * Is what makes a head believable.
     *
     * @param keys the keystore with the audit key
     * @param witness what remembers the head outside the database
     */
    public record Proof(KeyFile keys, Witness witness) {

        /** Tells whether a head was signed with these keys. */
        boolean believes(Head head) {
            return keys.auditMac(head.last()).equals(head.mac());
        }
    }

    /** Seals with the given keys, before the given witness. */
    public AuditSealer(TransactionRunner transactions, AuditStore store, Proof proof, LegalClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.proof = proof;
        this.clock = clock;
    }

    /**
     * Seals everything that has committed by now.
     *
     * @return how many rows it sealed
     * @throws IllegalStateException when rows that were sealed once are gone, or the keys are not those of the head: a chain
     *     over what is left would hide it
     */
    public long seal() {
        long sealed = 0;
        int chunk;
        do {
            chunk = transactions.write(this::sealChunk);
            sealed += chunk;
        } while (chunk == CHUNK);
        if (sealed > 0) {
            transactions.read(store::head).ifPresent(proof.witness()::remember);
        }
        return sealed;
    }

    /** Tells whether the keys are those that the head was signed with, so that they may seal on; so too at the very start. */
    public boolean fits() {
        return transactions.read(store::head).map(proof::believes).orElse(true);
    }

    private void requireOwn(Optional<Head> head) {
        if (!head.map(proof::believes).orElse(true)) {
            throw new IllegalStateException("the last seal of the audit trail was not made with the keys of this"
                    + " keystore; nothing is sealed before the right keystore is back, with its password file and "
                    + proof.witness() + "; recording goes on meanwhile");
        }
    }

    private void requireWitnessed(Link before) {
        Optional<Head> seen = proof.witness().head();
        boolean ahead =
                seen.isPresent() && seen.get().last().number() > before.number(); // the head was deleted or put back
        if (ahead || (seen.isPresent() && store.contradicts(seen.get().last()))) {
            throw new IllegalStateException("the audit trail lacks what " + proof.witness() + " has seen up to row "
                    + seen.get().last().number() + "; nothing is sealed before somebody has looked: run"
                    + " 'hoanhap audit verify', and after a restore move that file away");
        }
    }

    private int sealChunk() {
        List<AuditRow> rows = store.unsealed(CHUNK);
        if (rows.isEmpty()) {
            return 0;
        }
        Optional<Head> head = store.head();
        requireOwn(head);
        Link before = head.map(Head::last).orElse(Link.START);
        requireWitnessed(before);
        Link last = before;
        Map<Long, Link> links = new LinkedHashMap<>();
        for (AuditRow row : rows) {
            last = last.next(row);
            links.put(row.id(), last);
        }
        if (!store.seal(links)
                || !store.moveHead(before, new Head(last, proof.keys().auditMac(last)), clock.now())) {
            throw anotherSeals();
        }
        return rows.size();
    }

    private static IllegalStateException anotherSeals() {
        return new IllegalStateException(
                "another node seals the audit trail at this moment; nothing was written, the next run goes on");
    }
}
