package vn.hoanhap.lifecycle.phase;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;

/** Lets the calls on the old version end, then removes its bundle. */
public final class DrainPhase implements Phase {

    private final Elections elections;
    private final Draining draining;

    DrainPhase(Elections elections, Draining draining) {
        this.elections = elections;
        this.draining = draining;
    }

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public boolean beyondReturn() {
        return true;
    }

    @Override
    public @Nullable Text run(Change change) throws InterruptedException {
        ProgrammeVersion old = change.before().orElse(null);
        if (old == null) {
            return null;
        }
        elections.standBack(old);
        return draining.end(old);
    }
}
