package vn.hoanhap.reporting.figures;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Units;

/** Computes figures. Runs in the caller's unit of work. */
public final class Figures {

    private final IndicatorCatalogue known;
    private final JournalFigures journal;
    private final Placing placing;
    private final YearGoals goals;

    /**
     * Reads lines from the register's published tables.
     *
     * @param known knows how each indicator is counted
     * @param goals knows what a ratio to a target divides by
     */
    public Figures(IndicatorCatalogue known, Database database, Units units, YearGoals goals) {
        this.known = known;
        this.goals = goals;
        this.journal = new JournalFigures(database);
        this.placing = new Placing(units);
    }

    /** Lists the definitions by code. */
    public List<IndicatorDefinition> definitions() {
        return known.definitions();
    }

    /**
     * Returns the definition by which something can be told of an indicator: that of a programme, or the shipped one once
     * somebody has entered lines of its kind; empty otherwise.
     */
    public Optional<IndicatorDefinition> counted(String code) {
        return known.definition(code).filter(this::told);
    }

    /** Tells whether a figure says something: without programme and lines nobody has counted, and zero would be a claim. */
    public boolean told(IndicatorDefinition definition) {
        try {
            return installed(definition) || journal.written(definition.filter().kinds());
        } catch (SQLException e) {
            throw new StoreException("cannot look for lines of indicator " + definition.code(), false, e);
        }
    }

    /** Tells whether a programme counts it; otherwise its lines were entered without one. */
    public boolean installed(IndicatorDefinition definition) {
        return known.installed(definition.code());
    }

    /**
     * Returns a definition.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 when nobody can count it
     */
    public IndicatorDefinition definition(String code) {
        return known.definition(code).orElseThrow(() -> Problem.notFound(new Text(
                        "Không có chỉ tiêu mang mã " + code + ". Xem danh sách ở /api/v1/indicators.",
                        "There is no indicator with the code " + code + ". See the list at /api/v1/indicators."))
                .raise());
    }

    /** Computes one figure; a ratio to a target with that of the year in which the days end. */
    public Figure compute(IndicatorDefinition definition, Asked asked) {
        return compute(definition, asked, asked.to().getYear());
    }

    /**
     * Computes one figure.
     *
     * @param year whose target a ratio to a target divides by
     */
    public Figure compute(IndicatorDefinition definition, Asked asked, int year) {
        try {
            Figure counted = counted(definition, asked);
            Figure figure = definition.denominator() == null ? counted : counted.over(whole(definition, asked, year));
            return asked.territory() == Territory.THEN ? figure.withEarly(journal.early(definition, asked)) : figure;
        } catch (SQLException e) {
            throw new StoreException("cannot compute indicator " + definition.code(), false, e);
        }
    }

    private Figure counted(IndicatorDefinition definition, Asked asked) throws SQLException {
        return switch (definition.count()) {
            case LINES -> {
                JournalFigures.Standing lines = journal.standing(definition, asked);
                yield counted(definition, lines.own(), lines);
            }
            case PERSONS -> distinct(definition, asked, Subject.PERSON);
            case HOUSEHOLDS -> distinct(definition, asked, Subject.HOUSEHOLD);
            case TEAMS -> distinct(definition, asked, Subject.TEAM);
            case UNITS -> units(definition, asked);
            case QUANTITY -> summed(definition, asked);
        };
    }

    private @Nullable Long whole(IndicatorDefinition definition, Asked asked, int year) throws SQLException {
        String code = Objects.requireNonNullElse(definition.partOf(), "");
        return switch (Objects.requireNonNull(definition.denominator())) {
            case COMMUNES -> journal.communes(asked.unit(), asked.placedOn());
            case WHOLE ->
                known.definition(code)
                        .map(whole -> compute(whole, asked).value())
                        .orElse(null);
            case TARGET -> goals.value(asked.unit().id(), code, year).orElse(null);
        };
    }

    private Figure distinct(IndicatorDefinition definition, Asked asked, Subject subject) throws SQLException {
        JournalFigures.Counted counted = journal.distinct(definition, asked, subject);
        return counted(definition, counted.value(), counted.lines());
    }

    private static Figure counted(IndicatorDefinition definition, long value, JournalFigures.Standing lines) {
        return new Figure(definition, value, null, null, Qualifier.EXACT, null, lines.own(), lines.undecided(), 0, 0);
    }

    private Figure summed(IndicatorDefinition definition, Asked asked) throws SQLException {
        JournalFigures.Sum sum = journal.sum(definition, asked);
        long lines = sum.lines().own();
        Long knownOf = sum.known() < lines ? sum.known() : null;
        return new Figure(
                definition,
                sum.value(),
                null,
                null,
                sum.qualifier(),
                knownOf,
                lines,
                sum.lines().undecided(),
                0,
                0);
    }

    private Figure units(IndicatorDefinition definition, Asked asked) throws SQLException {
        Placing.Placed placed = placing.place(journal.units(definition, asked), asked.placedOn());
        JournalFigures.Standing lines = journal.standing(definition, asked);
        return new Figure(
                definition,
                placed.communes(),
                null,
                null,
                Qualifier.EXACT,
                null,
                lines.own(),
                lines.undecided(),
                placed.unplaced(),
                0);
    }
}
