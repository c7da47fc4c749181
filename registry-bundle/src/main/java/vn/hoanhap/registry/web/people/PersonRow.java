package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;

/**
 * Is a person as a list shows one.
 *
 * @param person initials, birth year, unit
 * @param place the commune with what it belongs to
 * @param categories codes that hold on the list's date
 * @param merged whether another record of the same human being counts instead
 * @param lastContact day of the last contact; null when there was none
 */
public record PersonRow(
        Person person,
        String place,
        List<String> categories,
        boolean merged,
        @Nullable LocalDate lastContact) {

    /** Copies the list. */
    public PersonRow {
        categories = List.copyOf(categories);
    }

    /** Returns the address of the person's page. */
    public String href() {
        return "/p/register/people/" + person.id();
    }
}
