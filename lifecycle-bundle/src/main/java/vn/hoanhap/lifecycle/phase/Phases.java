package vn.hoanhap.lifecycle.phase;

import java.util.List;

/** Lists the phases of each sort of change, in order. */
public final class Phases {

    private final List<Phase> install;
    private final List<Phase> restart;
    private final List<Phase> remove;

    Phases(List<Phase> install, List<Phase> restart, List<Phase> remove) {
        this.install = List.copyOf(install);
        this.restart = List.copyOf(restart);
        this.remove = List.copyOf(remove);
    }

    /** Puts a version in service. */
    public List<Phase> install() {
        return install;
    }

    /** Brings up again what served before, when the server starts: nothing is wished anew. */
    public List<Phase> restart() {
        return restart;
    }

    /** Takes a programme out of service. */
    public List<Phase> remove() {
        return remove;
    }
}
