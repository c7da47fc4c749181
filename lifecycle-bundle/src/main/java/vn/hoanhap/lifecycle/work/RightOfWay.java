package vn.hoanhap.lifecycle.work;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets a change go first for the moment it needs the processors. A new version's classes are all cold: among sixteen busy
 * calls on two processors it would need ten times as long to come up. So calls that arrive meanwhile wait, each for a short,
 * bounded time, and a change that takes long goes on among the calls; without a change nobody waits, and nothing is locked.
 */
public final class RightOfWay {

    private static final Duration CHANGES_GO_FIRST_AT_MOST = Duration.ofMillis(500);
    private static final Duration CALLS_WAIT_AT_MOST = Duration.ofMillis(200);

    private final Duration changesFirst;
    private final Duration callsWait;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private volatile @Nullable Turn turn;

    /** Lets a change go first for half a second, and calls wait for a fifth of a second. */
    public RightOfWay() {
        this(CHANGES_GO_FIRST_AT_MOST, CALLS_WAIT_AT_MOST);
    }

    RightOfWay(Duration changesFirst, Duration callsWait) {
        this.changesFirst = changesFirst;
        this.callsWait = callsWait;
    }

    /** Lets a change that goes first pass; a call asks before it takes anything. */
    public void giveWay() {
        if (turnLeft() > 0) {
            try {
                await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the server stops: whoever serves the call will see it
            }
        }
    }

    /** Lets a change go before calls that arrive from now on, until the turn is closed, but not for long. One at a time. */
    public Turn take() {
        Turn taken = new Turn(this, System.nanoTime() + changesFirst.toNanos());
        turn = taken;
        return taken;
    }

    /** Is the moment in which a change goes first. Closing it twice is the same as once. */
    public static final class Turn implements AutoCloseable {

        private final RightOfWay way;
        private final long end;

        private Turn(RightOfWay way, long end) {
            this.way = way;
            this.end = end;
        }

        @Override
        public void close() {
            way.end(this);
        }

        private long left() {
            return end - System.nanoTime();
        }
    }

    private long turnLeft() {
        Turn now = turn;
        return now == null ? 0 : now.left();
    }

    private void await() throws InterruptedException {
        lock.lock();
        try {
            long left = Math.min(callsWait.toNanos(), turnLeft());
            while (left > 0 && turn != null) {
                left = over.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void end(Turn ended) {
        lock.lock();
        try {
            if (turn == ended) {
                turn = null;
                over.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
