package vn.hoanhap.registry.households;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.household.Household;
import vn.hoanhap.core.person.Person;

/**
 * Is what a page or answer shows of a household.
 *
 * @param household label, unit, representative
 * @param neighbourhoodId the ấp or khu phố; null when unknown
 * @param members its people that the reader may see
 * @param version for If-Match
 */
public record HouseholdPage(Household household, @Nullable Long neighbourhoodId, List<Person> members, int version) {
    /** Copies the list. */
    public HouseholdPage {
        members = List.copyOf(members);
    }
}
