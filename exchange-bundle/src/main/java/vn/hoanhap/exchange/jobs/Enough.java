package vn.hoanhap.exchange.jobs;

import java.util.concurrent.TimeUnit;
import vn.hoanhap.core.store.TransactionRunner;

/** Says when a unit of work has written so much, or for so long, that it should end: readers on Derby may wait for it. */
record Enough(TransactionRunner transactions, long beganNanos) {

    /** Room left for a new record: a person with a long name and all that may be told of them leaves some forty rows. */
    private static final int ROOM = 80;

    /** Room left for a correction, which takes lines of the journal back and writes them again: hundreds for a person. */
    private static final int ROOM_TO_CORRECT = 200;

    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    static Enough of(TransactionRunner transactions) {
        return new Enough(transactions, System.nanoTime());
    }

    /** Tells whether the next row belongs to the next unit of work. */
    boolean before(boolean correction) {
        int room = correction ? ROOM_TO_CORRECT : ROOM;
        return transactions.room() < room || System.nanoTime() - beganNanos > MOST_NANOS;
    }
}
