package vn.hoanhap.lifecycle.phase;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.health.Outages;

/** Ends the change: what was out of order is so no longer. The jars of the old and the new version stay kept. */
public final class CommitPhase implements Phase {

    private final Outages outages;
    private final Standstill standstill;

    /** Ends outages and standstills. */
    public CommitPhase(Outages outages, Standstill standstill) {
        this.outages = outages;
        this.standstill = standstill;
    }

    @Override
    public String name() {
        return "commit";
    }

    @Override
    public boolean beyondReturn() {
        return true;
    }

    @Override
    public @Nullable Text run(Change change) {
        outages.end(change.programmeId());
        standstill.end(change);
        return null;
    }
}
