package vn.hoanhap.reporting.figures;

import java.util.Optional;
import vn.hoanhap.core.indicator.Count;

/** Is what a definition counts once, however many lines tell of it, as SQL over a line {@code l}. */
enum Subject {
    /** People, through the view that knows who was found to be the same. */
    PERSON("r.root_id", " join register.person_root r on r.person_id = l.person_id"),
    TEAM("l.team_id", ""),
    HOUSEHOLD("l.household_id", "");

    private final String column;
    private final String join;

    Subject(String column, String join) {
        this.column = column;
        this.join = join;
    }

    /** Finds the subject of a way of counting; empty when it counts lines, units or quantities. */
    static Optional<Subject> of(Count count) {
        return switch (count) {
            case PERSONS -> Optional.of(PERSON);
            case TEAMS -> Optional.of(TEAM);
            case HOUSEHOLDS -> Optional.of(HOUSEHOLD);
            case LINES, UNITS, QUANTITY -> Optional.empty();
        };
    }

    /** Returns the column that names it. */
    String column() {
        return column;
    }

    /** Returns what must be joined to the lines for it; mostly nothing. */
    String join() {
        return join;
    }
}
