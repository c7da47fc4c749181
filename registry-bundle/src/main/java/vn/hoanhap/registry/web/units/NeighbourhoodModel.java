package vn.hoanhap.registry.web.units;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.units.Neighbourhood;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page on which a neighbourhood is entered, corrected or ended.
 *
 * @param unit the commune
 * @param before what stood there; null for a new one
 * @param form what stands in the fields
 * @param kinds codes of kinds with their titles
 */
public record NeighbourhoodModel(Unit unit, @Nullable Neighbourhood before, Form form, Map<String, String> kinds)
        implements Desk.Filled {

    /** Returns the address of the form. */
    public String action() {
        return href(unit.id(), before == null ? "new" : Long.toString(before.id()));
    }

    /** Returns the address of a neighbourhood's form; {@code new} for another one. */
    public static String href(long unit, String place) {
        return UnitModel.href(unit) + "/neighbourhoods/" + place;
    }
}
