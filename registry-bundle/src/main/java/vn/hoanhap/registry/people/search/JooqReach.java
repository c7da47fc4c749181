package vn.hoanhap.registry.people.search;

import static vn.hoanhap.registry.db.Tables.PERSON;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Nested;

/**
 * Is one of the ways on which a right reaches people: by where they live, or by who was assigned to them. Each is a query of its
 * own that begins at the few, since no index serves "in these units or assigned to that member".
 */
public final class JooqReach {

    private final @Nullable JooqNarrowing narrowing;

    private JooqReach(@Nullable JooqNarrowing narrowing) {
        this.narrowing = narrowing;
    }

    /** Takes a right apart; none when it reaches nobody. Whom two ways reach, both find. */
    public static List<JooqReach> of(Scope scope) {
        if (scope.everything()) {
            return List.of(new JooqReach(null));
        }
        List<JooqReach> ways = new ArrayList<>();
        if (!scope.units().isEmpty()) {
            ways.add(new JooqReach(new JooqNarrowing.Within(Set.copyOf(scope.units()))));
        }
        Long assignee = scope.assignee();
        if (assignee != null) {
            ways.add(new JooqReach(new JooqNarrowing.AssignedTo(assignee)));
        }
        return ways;
    }

    /** Returns what narrows a search on this way; nothing when all are reached. */
    List<JooqNarrowing> narrowings() {
        return narrowing == null ? List.of() : List.of(narrowing);
    }

    /** Returns what is read to find the people on this way, ending with themselves; {@link #condition} joins it. */
    public List<Nested> people() {
        List<Nested> rows = new ArrayList<>(narrowing == null ? List.of() : narrowing.before());
        rows.add(Nested.of(PERSON, narrowing == null ? null : narrowing.index()));
        return rows;
    }

    /** Says who of the people that are read is on this way. */
    public Condition condition() {
        return narrowing == null ? DSL.noCondition() : narrowing.begun();
    }
}
