package vn.hoanhap.exchange.jobs;

/** Says where an import stands. */
public enum JobState {
    /** Every row is being checked; nothing is written yet. */
    CHECKING,
    /** Rows have faults; nothing was written. */
    REFUSED,
    /** A dry run found no faults; nothing was written. */
    CHECKED,
    /** Rows are being written in portions. */
    APPLYING,
    /** Everything is written. */
    DONE,
    /** It stopped on the way; what was written stays, and is known again when the file comes a second time. */
    FAILED;

    /** Tells whether nothing more will happen. */
    public boolean ended() {
        return this != CHECKING && this != APPLYING;
    }
}
