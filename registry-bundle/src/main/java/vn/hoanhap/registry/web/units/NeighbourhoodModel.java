package vn.hoanhap.registry.web.units;

import java.util.List;
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
 * @param former what it was called before, the oldest first
 * @param form what stands in the fields
 * @param kinds codes of kinds with their titles
 */
public record NeighbourhoodModel(
        Unit unit,
        @Nullable Neighbourhood before,
        List<Neighbourhood.FormerName> former,
        Form form,
        Map<String, String> kinds)
        implements Desk.Filled {

    /** Copies the list. */
    public NeighbourhoodModel {
        former = List.copyOf(former);
    }

    /** Returns the address of the form. */
    public String action() {
        return href(unit.id(), before == null ? "new" : Long.toString(before.id()));
    }

    /** Returns the address of a neighbourhood's form; {@code new} for another one. */
    public static String href(long unit, String place) {
        return UnitModel.href(unit) + "/neighbourhoods/" + place;
    }
}
