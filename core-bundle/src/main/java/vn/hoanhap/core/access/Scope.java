package vn.hoanhap.core.access;

import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which records a right reaches. It follows succession: who serves a unit sees what its predecessors left; of a split
 * predecessor only the people assigned to the new unit, the rest only from above.
 *
 * @param everything true: no narrowing
 * @param units roots of the areas
 * @param assignee the member to whom people are assigned; null when assignment gives nothing
 */
public record Scope(
        boolean everything, Set<Long> units, @Nullable Long assignee) {

    /** Reaches every record of the office. */
    public static final Scope EVERYTHING = new Scope(true, Set.of(), null);

    /** Reaches no record. */
    public static final Scope NOTHING = new Scope(false, Set.of(), null);

    /** Copies the set. */
    public Scope {
        units = Set.copyOf(units);
    }

    /**
     * Writes the condition that every query on units or people adds. It joins the register's published views
     * {@code register.unit_cover(root_id, unit_id, split)} and {@code register.assigned(member_id, person_id)}; the values
     * are numbers, so nothing can be injected.
     *
     * @param unitColumn the qualified column with the unit of the record, such as {@code l.unit_id}
     * @param personColumn the qualified column with the person of the record; null when records have no person
     * @return a condition in parentheses that both engines understand
     */
    public String sql(String unitColumn, @Nullable String personColumn) {
        if (everything) {
            return "(1 = 1)";
        }
        StringJoiner any = new StringJoiner(" or ", "(", ")").setEmptyValue("(1 = 0)");
        if (!units.isEmpty()) {
            String roots = new TreeSet<>(units).stream().map(String::valueOf).collect(Collectors.joining(", "));
            any.add(unitColumn + " in (select c.unit_id from register.unit_cover c where c.root_id in (" + roots
                    + ") and c.split = false)");
        }
        if (assignee != null && personColumn != null) {
            any.add(personColumn + " in (select a.person_id from register.assigned a where a.member_id = " + assignee
                    + ")");
        }
        return any.toString();
    }
}
