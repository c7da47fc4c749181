package vn.hoanhap.registry.web.work;

import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which somebody is handed over to another commune.
 *
 * @param person who moves
 * @param face where the person lives
 * @param form what stands in the fields
 * @param unit where the person goes
 */
public record MoveFormModel(Person person, String face, Form form, Picker unit) implements Desk.Filled {}
