package vn.hoanhap.exchange.jobs;

/** Says where an import stands. */
public enum JobState {
    /** The file is being taken in; nobody was told yet that it was. */
    RECEIVING(false),
    /** Every row is being checked; nothing is written yet. */
    CHECKING(false),
    /** Rows need mending; nothing was written. */
    REFUSED(true),
    /** A check found nothing wrong; nothing was written. */
    CHECKED(true),
    /** Rows are being written in portions. */
    APPLYING(false),
    /** The rows that were well are written; others wait to be mended. */
    PARTLY(true),
    /** Everything is written. */
    DONE(true),
    /** It stopped on the way; what was written stays, and the import can go on from there. */
    FAILED(true);

    private final boolean ended;

    JobState(boolean ended) {
        this.ended = ended;
    }

    /** Tells whether nothing more will happen unless somebody asks for it. */
    public boolean ended() {
        return ended;
    }
}
