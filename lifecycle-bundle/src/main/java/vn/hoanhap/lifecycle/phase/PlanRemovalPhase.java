package vn.hoanhap.lifecycle.phase;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;

/** Checks whether a programme can go: it is here, it is no part of the platform, and nobody who stays needs it. */
public final class PlanRemovalPhase implements Phase {

    private final Elections elections;
    private final InstalledProgrammes installed;
    private final PlanPhase.Wishes wishes;
    private final Words words;

    /** Checks against what serves. */
    public PlanRemovalPhase(Elections elections, InstalledProgrammes installed, PlanPhase.Wishes wishes, Words words) {
        this.elections = elections;
        this.installed = installed;
        this.wishes = wishes;
        this.words = words;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public @Nullable Text run(Change change) throws PhaseFailure {
        String id = change.programmeId();
        if (installed.isPlatform(id)) {
            throw words.failure("platform-stays", id);
        }
        Desired desired = wishes.find(id).orElse(null);
        ProgrammeVersion serving = elections.now().programme(id);
        if (desired == null) {
            throw words.failure("unknown", id);
        }
        change.found(serving, desired);
        String needing = installed.brokenWithout(id);
        if (needing != null) {
            throw words.failure("needed", id, needing);
        }
        return records(change);
    }

    /** Says what becomes of the programme's records. */
    Text records(Change change) {
        return words.note("remove." + Objects.requireNonNull(change.order().data()), change.programmeId());
    }
}
