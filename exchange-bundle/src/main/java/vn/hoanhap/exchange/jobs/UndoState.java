package vn.hoanhap.exchange.jobs;

/** Says how far an import has been taken back. */
public enum UndoState {
    /** Every record is being looked at; nothing is taken back yet. */
    LOOKING(false),
    /** A look has ended; nothing was taken back. */
    LOOKED(true),
    /** Something cannot be taken back, and all or nothing was wanted: nothing was. */
    REFUSED(true),
    /** Records are being taken back in portions. */
    UNDOING(false),
    /** Everything that could be is taken back; the rest stays and is named. */
    PARTLY(true),
    /** Everything is taken back. */
    UNDONE(true),
    /** It stopped on the way; what was taken back stays so, and the rest can be from there. */
    FAILED(true);

    private final boolean ended;

    UndoState(boolean ended) {
        this.ended = ended;
    }

    /** Tells whether nothing more will happen unless somebody asks for it. */
    public boolean ended() {
        return ended;
    }
}
