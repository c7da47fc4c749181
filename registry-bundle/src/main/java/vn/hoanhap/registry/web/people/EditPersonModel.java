package vn.hoanhap.registry.web.people;

import java.util.Map;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which a person's record is corrected.
 *
 * @param person the person as they stand
 * @param form what stands in the fields
 * @param unit where the person lives
 * @param sexes codes with their titles
 * @param identityKnown whether an identity is on record, which the page never shows
 */
public record EditPersonModel(Person person, Form form, Picker unit, Map<String, String> sexes, boolean identityKnown)
        implements Desk.Filled {

    /** Returns the address of the person's page. */
    public String href() {
        return "/p/register/people/" + person.id();
    }
}
