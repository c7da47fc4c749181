package vn.hoanhap.parts.unit;

import java.time.LocalDate;
import java.util.List;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;

/** Knows who stands in a commune's place on a day: what was written of a commune outlives it. */
public final class Heirs {

    private final Units units;

    /** Asks the register of units. */
    public Heirs(Units units) {
        this.units = units;
    }

    /** Returns the unit itself while it stands; else the one that stood in its place, or itself when that is not one. */
    public long on(long unit, LocalDate day) {
        if (units.find(unit, day).isPresent()) {
            return unit;
        }
        List<Unit> then = units.stoodOn(unit, day);
        return then.size() == 1 ? then.get(0).id() : unit;
    }
}
