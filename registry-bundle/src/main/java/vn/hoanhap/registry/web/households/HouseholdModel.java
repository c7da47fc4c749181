package vn.hoanhap.registry.web.households;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.registry.households.HouseholdPage;
import vn.hoanhap.registry.web.people.PersonRow;

/**
 * Is a household's page.
 *
 * @param page the household
 * @param place where it lives
 * @param people its people that the reader may see
 * @param hidden how many more there are
 * @param panels what other programmes show
 * @param mayWrite whether the reader may add people
 */
public record HouseholdModel(
        HouseholdPage page,
        String place,
        List<PersonRow> people,
        int hidden,
        List<Elected.RenderedPanel> panels,
        boolean mayWrite) {

    /** Copies the lists. */
    public HouseholdModel {
        people = List.copyOf(people);
        panels = List.copyOf(panels);
    }

    /** Returns the address of the page. */
    public String href() {
        return "/p/register/households/" + page.household().id();
    }

    /** Tells whether somebody signs for the household. */
    public boolean represents(@Nullable Long personId) {
        return personId != null && personId.equals(page.household().representativeId());
    }
}
