package vn.hoanhap.lifecycle.phase;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.work.RightOfWay;

/**
 * Is a phase that is short and goes before the calls that arrive meanwhile.
 *
 * @param phase what it does
 * @param way where calls wait
 */
record HurriedPhase(Phase phase, RightOfWay way) implements Phase {

    @Override
    public String name() {
        return phase.name();
    }

    @Override
    public @Nullable Text run(Change change) throws Exception {
        return way.first(() -> phase.run(change));
    }

    @Override
    public @Nullable Text undo(Change change) throws Exception {
        return phase.undo(change);
    }

    @Override
    public boolean beyondReturn() {
        return phase.beyondReturn();
    }
}
