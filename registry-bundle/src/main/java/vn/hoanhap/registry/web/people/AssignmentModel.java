package vn.hoanhap.registry.web.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page on which somebody is assigned to a person, or an assignment ends.
 *
 * @param person who is looked after
 * @param form what stands in the fields
 * @param members members of the commune's teams with words for each; person and team as one value
 * @param ending initials of whose assignment ends; null when one begins
 * @param endHref address to end it; null when one begins
 */
public record AssignmentModel(
        Person person,
        Form form,
        Map<String, String> members,
        @Nullable String ending,
        @Nullable String endHref) implements Desk.Filled {}
