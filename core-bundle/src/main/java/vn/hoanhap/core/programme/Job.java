package vn.hoanhap.core.programme;

import java.time.Duration;

/**
 * Is work at intervals: on one node of the cluster, for the elected version only, never twice at once.
 *
 * @param id unique within the programme
 * @param every pause between two runs; at least a second
 * @param work what runs; opens its own units of work
 */
public record Job(String id, Duration every, Work work) {

    /** Refuses intervals that would busy the server. */
    public Job {
        if (every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "job " + id + " wants to run every " + every + "; a second is the least");
        }
    }

    /** Runs once. */
    @FunctionalInterface
    public interface Work {
        /** Runs; an exception is logged, shown as WARN, and the next run comes at its time. */
        void run() throws Exception;
    }
}
