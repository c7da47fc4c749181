package vn.hoanhap.access.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoanhap.access.store.AttemptStore;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.TransactionRunner;

/**
 * Slows down whoever tries passwords: one address on one account soon, one address on all accounts and all addresses on one
 * account later, for all nodes alike. A name that no account has is slowed
 * down just the same.
 */
public final class Throttle {

    private static final int TURNS = 64;

    private final TransactionRunner transactions;
    private final AttemptStore attempts;
    private final ThrottleTerms terms;
    private final LegalClock clock;
    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

    /** Throttles by the given terms. */
    public Throttle(TransactionRunner transactions, AttemptStore attempts, ThrottleTerms terms, LegalClock clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Notes an attempt as failed before it is tried, so that a hundred at once gain nothing; {@link #succeeded} takes it
     * back.
     *
     * @param address where it comes from; empty when nobody knows
     * @return how long to wait instead; empty when the attempt may go on
     */
    Optional<Duration> enter(String username, String address) {
        long name = hash("name:" + username);
        long from = hash("address:" + address);
        // One after the other: a hundred at once would all be let in before the first of them is counted.
        synchronized (turns[Math.floorMod(name, TURNS)]) {
            return transactions.write(() -> counted(name, from, !address.isEmpty()));
        }
    }

    private Optional<Duration> counted(long name, long from, boolean addressKnown) {
        Instant now = clock.now();
        Instant since = now.minus(terms.window());
        Stream<Optional<Duration>> waits = Stream.of(
                terms.wait(attempts.ofBoth(name, from, since), terms.perAccount(), now),
                terms.wait(attempts.ofName(name, since), terms.everywhere(), now),
                addressKnown ? terms.wait(attempts.ofAddress(from, since), terms.perAddress(), now) : Optional.empty());
        Optional<Duration> longest = waits.flatMap(Optional::stream).max(Duration::compareTo);
        if (longest.isEmpty()) {
            attempts.add(name, from, now);
        }
        return longest;
    }

    /** Forgets the failures of an account, in the surrounding unit of work. */
    void succeeded(String username) {
        attempts.forget(hash("name:" + username));
    }

    /** Removes what no longer counts, in units of its own. */
    public void tidy() {
        Instant before = clock.now().minus(terms.window());
        while (transactions.write(() -> attempts.purge(before)) > 0) {
            // Each round removes a chunk.
        }
    }

    private static long hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
