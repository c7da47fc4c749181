package vn.hoanhap.registry.web.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page that asks why an identity is opened, and then the one that shows it, once.
 *
 * @param person as lists show them
 * @param form what stands in the form
 * @param reasons codes of reasons
 * @param identity who it is; null while it is not opened
 */
public record IdentityModel(
        Person person,
        Form form,
        List<String> reasons,
        @Nullable Identity identity) implements Desk.Filled {

    /** Copies the list. */
    public IdentityModel {
        reasons = List.copyOf(reasons);
    }
}
