package vn.hoanhap.registry.web.units;

import java.util.List;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which a successor is recorded by decree.
 *
 * @param unit the unit that ended
 * @param form what stands in the fields
 * @param successor who took over
 * @param recorded what the office recorded before: it may be taken back
 */
public record SuccessorModel(Unit unit, Form form, Picker successor, List<UnitModel.Link> recorded)
        implements Desk.Filled {
    /** Copies the list. */
    public SuccessorModel {
        recorded = List.copyOf(recorded);
    }
}
