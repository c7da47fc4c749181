package vn.hoanhap.registry.web.units;

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
 */
public record SuccessorModel(Unit unit, Form form, Picker successor) implements Desk.Filled {}
