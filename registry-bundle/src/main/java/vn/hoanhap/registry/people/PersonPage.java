package vn.hoanhap.registry.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;

/**
 * Is what a page or answer shows of one person without opening who it is.
 *
 * @param person initials, birth year, unit
 * @param rootId the record that counts for the human being; the own id unless merged
 * @param aliases records that were merged into this one
 * @param sex MALE, FEMALE, OTHER; null when unknown
 * @param neighbourhoodId the ấp or khu phố; null when unknown
 * @param note sensitive free text; null for none, and after erasure
 * @param identityKnown whether there is something to open
 * @param categories past and present, the newest first
 * @param version for If-Match
 */
public record PersonPage(
        Person person,
        long rootId,
        List<Long> aliases,
        @Nullable String sex,
        @Nullable Long neighbourhoodId,
        @Nullable String note,
        boolean identityKnown,
        List<CategorySpan> categories,
        int version) {
    /** Copies the lists. */
    public PersonPage {
        aliases = List.copyOf(aliases);
        categories = List.copyOf(categories);
    }
}
