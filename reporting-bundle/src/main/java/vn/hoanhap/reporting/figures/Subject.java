package vn.hoanhap.reporting.figures;

import java.util.Optional;
import vn.hoanhap.core.indicator.Count;

/** Is what a definition counts once, however many lines tell of it, as SQL over a line {@code l}. */
enum Subject {
    /** People; {@link SamePeople} knows whose records were found to be the same. */
    PERSON("l.person_id"),
    TEAM("l.team_id"),
    HOUSEHOLD("l.household_id");

    private final String column;

    Subject(String column) {
        this.column = column;
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
}
