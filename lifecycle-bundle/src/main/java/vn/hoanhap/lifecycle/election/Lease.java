package vn.hoanhap.lifecycle.election;

/** Is the right to call one version until it is closed. Belongs to one thread. */
public final class Lease implements AutoCloseable {

    private final ProgrammeVersion version;
    private final LeaseCount count;
    private boolean open = true;

    Lease(ProgrammeVersion version, LeaseCount count) {
        this.version = version;
        this.count = count;
    }

    /** Returns the version that may be called. */
    public ProgrammeVersion version() {
        return version;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            count.release();
        }
    }
}
