package vn.hoanhap.registry.web.papers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page on which a paper is laid at a person, a move or a referral.
 *
 * @param person whom it is about
 * @param form what stands in the fields
 * @param types codes with their titles
 * @param at the move or referral, as {@code kind:id}; null for the person
 * @param megabytes the largest file
 */
public record PaperFormModel(
        Person person,
        Form form,
        Map<String, String> types,
        @Nullable String at,
        long megabytes) implements Desk.Filled {
    /** Returns where the form goes. */
    public String action() {
        return Desk.ROOT + "/people/" + person.id() + "/papers/new";
    }
}
