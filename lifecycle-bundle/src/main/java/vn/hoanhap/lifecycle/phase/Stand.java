package vn.hoanhap.lifecycle.phase;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/** Is the standstill of one programme while its tables are changed in a way that its version does not survive. */
final class Stand {

    private final String schema;
    private final Text overdue;
    private final long end;
    private boolean copied;
    private @Nullable String fingerprint;

    /**
     * Begins now.
     *
     * @param overdue what to say when it lasts too long
     */
    Stand(String schema, Duration atMost, Text overdue) {
        this.schema = schema;
        this.overdue = overdue;
        this.end = System.nanoTime() + atMost.toNanos();
    }

    String schema() {
        return schema;
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    boolean over() {
        return left().isZero();
    }

    /** Refuses to go on when it has lasted too long. */
    void requireTime() throws PhaseFailure {
        if (over()) {
            throw new PhaseFailure(overdue);
        }
    }

    boolean copied() {
        return copied;
    }

    void copied(boolean whole) {
        copied = whole;
    }

    /** Returns what the rows were like when the new version began to serve; null before that. */
    @Nullable
    String fingerprint() {
        return fingerprint;
    }

    void fingerprint(String rows) {
        fingerprint = rows;
    }
}
