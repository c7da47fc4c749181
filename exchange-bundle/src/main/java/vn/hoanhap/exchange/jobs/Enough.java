package vn.hoanhap.exchange.jobs;

import java.util.concurrent.TimeUnit;
import vn.hoanhap.core.store.TransactionRunner;

/** Says when a unit of work has written so much, or for so long, that it should end: readers on Derby may wait for it. */
record Enough(TransactionRunner transactions, long beganNanos) {

    /** Room left for the last row, which may touch dozens of database rows, or hundreds when it corrects a person. */
    private static final int ROOM = 200;

    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    static Enough of(TransactionRunner transactions) {
        return new Enough(transactions, System.nanoTime());
    }

    boolean reached() {
        return transactions.room() < ROOM || System.nanoTime() - beganNanos > MOST_NANOS;
    }
}
