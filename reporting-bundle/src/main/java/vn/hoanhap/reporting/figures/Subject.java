package vn.hoanhap.reporting.figures;

import java.util.Optional;
import vn.hoanhap.core.indicator.Count;

/** Is what a definition counts once, however many lines tell of it, as SQL over a line {@code l}. */
enum Subject {
    /** People, through the view that knows who was found to be the same. */
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

    /**
     * Adds up rows of {@code subject} and {@code weight} by subject. Lines are added up before merged people are looked for:
     * Derby would look for them anew for every line.
     *
     * @param rows a select of such rows, which may have {@code unit_id} beside
     * @param units whether it has
     */
    String standing(String rows, boolean units) {
        if (this != PERSON) {
            return rows;
        }
        String unit = units ? "x.unit_id, " : "";
        return "select " + unit + "r.root_id as subject, sum(x.weight) as weight from (" + rows
                + ") x join register.person_root r on r.person_id = x.subject group by " + unit + "r.root_id";
    }
}
