package vn.hoanhap.registry.web.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which a contact is recorded.
 *
 * @param person who was met
 * @param face where the person lives
 * @param hints what to know while filling it in
 * @param form what stands in the fields
 * @param channels codes with their titles
 * @param metBy who may have met the person, below their teams
 * @param other somebody else who met the person
 * @param elsewhere another commune than the person's own
 */
public record ContactModel(
        Person person,
        String face,
        Hints hints,
        Form form,
        Map<String, String> channels,
        MetByChoices metBy,
        Picker other,
        Picker elsewhere)
        implements Desk.Filled {

    /**
     * Is what to know while filling in the form.
     *
     * @param agreed what was agreed before and is still open; null when nothing is
     * @param day why the day is not today; null when it is
     */
    public record Hints(@Nullable String agreed, @Nullable String day) {}
}
