package vn.hoanhap.parts.unit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;

/** Offers the units of a day where another one stood on it: before a merger, or after one. */
public final class UnitsThen {

    private UnitsThen() {}

    /** Returns the names of the units that stood in a unit's place on a day, by id; empty when it stood there itself. */
    public static Map<String, String> of(Units units, long unitId, @Nullable LocalDate day) {
        Map<String, String> then = new LinkedHashMap<>();
        if (day != null && units.find(unitId, day).isEmpty()) {
            for (Unit unit : units.stoodOn(unitId, day)) {
                then.put(Long.toString(unit.id()), unit.name());
            }
        }
        return then;
    }
}
