package vn.hoanhap.lifecycle.offer;

import java.util.List;
import java.util.Map;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.elected.KnownIndicators;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;

/** Records what outlives a version: its rights, its kinds of journal lines, its indicators. */
public final class Publication {

    private final Gatekeeper gatekeeper;
    private final ActivityJournal journal;
    private final KnownIndicators indicators;

    /** Records with their owners. */
    public Publication(Gatekeeper gatekeeper, ActivityJournal journal, KnownIndicators indicators) {
        this.gatekeeper = gatekeeper;
        this.journal = journal;
        this.indicators = indicators;
    }

    /** Publishes in the surrounding writing unit of work. */
    public void publish(ProgrammeVersion version) {
        gatekeeper.publish(version.id(), version.info().permissions());
        journal.publish(version.id(), version.offer().kinds());
        indicators.publish(version.id(), version.offer().indicators());
    }

    /** Returns who will have rights once they are published, by the name of the right; inside a unit of work. */
    public Map<String, List<Text>> holders(List<PermissionInfo> permissions) {
        return gatekeeper.holders(permissions);
    }
}
