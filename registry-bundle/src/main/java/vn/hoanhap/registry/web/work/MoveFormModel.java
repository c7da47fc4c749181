package vn.hoanhap.registry.web.work;

import java.util.Map;
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
 * @param legalTexts numbers of legal texts that are offered, with what they are about
 */
public record MoveFormModel(Person person, String face, Form form, Picker unit, Map<String, String> legalTexts)
        implements Desk.Filled {}
