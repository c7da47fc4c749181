package vn.hoanhap.registry.web.work;

import java.util.Map;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page on which it is noted what somebody asks for.
 *
 * @param person who asks
 * @param face where the person lives
 * @param form what stands in the fields
 * @param kinds codes with their titles
 */
public record RequestFormModel(Person person, String face, Form form, Map<String, String> kinds)
        implements Desk.Filled {}
