package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.people.duplicates.DuplicatePair;
import vn.hoanhap.registry.people.duplicates.Strength;

/**
 * Is a pair of records as a list shows it.
 *
 * @param pair why they look alike, what was decided
 * @param low the one, as lists show people
 * @param high the other
 * @param decidedOn null while nothing is decided
 */
public record PairRow(
        DuplicatePair pair,
        PersonRow low,
        PersonRow high,
        @Nullable LocalDate decidedOn) {

    /** Returns the address of the pair's page. */
    public String href() {
        return "/p/register/people/duplicates/" + pair.id();
    }

    /** Returns the birth year, or both when they differ. */
    public String years() {
        String one = year(low);
        String other = year(high);
        return one.equals(other) ? one : one + " / " + other;
    }

    private static String year(PersonRow row) {
        Integer year = row.person().birthYear();
        return year == null ? "–" : year.toString();
    }

    /** Returns the tone of the pill that says how sure it is. */
    public String tone() {
        return pair.likeness().strength() == Strength.WEAK ? "plain" : "warn";
    }
}
