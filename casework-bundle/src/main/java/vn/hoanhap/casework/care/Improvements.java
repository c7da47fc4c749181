package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hoanhap.casework.catalogue.Kinds;
import vn.hoanhap.casework.domain.Days;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.Movement;
import vn.hoanhap.casework.domain.Presence;
import vn.hoanhap.casework.law.ImprovedRules;
import vn.hoanhap.casework.store.ImprovementTable;
import vn.hoanhap.casework.store.ImprovementTable.Row;
import vn.hoanhap.casework.store.ManagementTable;
import vn.hoanhap.casework.store.TestTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.parts.unit.Heirs;

/**
 * Works out from tests when a human being counts as improved: while the rule holds, and the person is managed. It is worked out
 * anew after every change of tests, managements and merges, over all records of the human being.
 */
public final class Improvements {

    private static final String CHANGED = "improvement changed";

    private final Desk desk;
    private final ManagementTable managements;
    private final TestTable tests;
    private final ImprovementTable table;
    private final Heirs heirs;

    /** Works with what the books share. */
    public Improvements(Desk desk, ManagementTable managements, TestTable tests) {
        this.desk = desk;
        this.managements = managements;
        this.tests = tests;
        this.table = new ImprovementTable(desk.sql(), desk.ids());
        this.heirs = new Heirs(desk.register().units());
    }

    /** Brings the journal up to date for a human being, by any one of their records. */
    public void refresh(long personId, LocalDate today) {
        Set<Long> records = desk.sql().sameHuman(personId);
        Set<Row> was = table.of(records);
        Set<Row> is = rows(records, today);
        if (was.equals(is)) {
            return;
        }
        was.stream().map(Row::personId).distinct().forEach(record -> desk.journal()
                .reverseAll(Kinds.PROGRAMME, recordOf(record), CHANGED));
        table.replace(records, is);
        is.forEach(this::write);
    }

    private Set<Row> rows(Collection<Long> records, LocalDate today) {
        List<ImprovedRules.Span> spans = desk.law()
                .improved()
                .spans(tests.ofPeople(records, Scope.EVERYTHING).stream()
                        .filter(test -> test.taken().exact())
                        .map(test -> new ImprovedRules.Tested(test.taken().first(), test.result()))
                        .toList());
        if (spans.isEmpty()) {
            return Set.of();
        }
        Set<Row> rows = new HashSet<>();
        for (Management management : managements.ofPeople(records, Scope.EVERYTHING)) {
            for (Presence.Here here : Presence.managed(management, today)) {
                spans.stream()
                        .flatMap(span -> here.days().and(new Days(span.from(), span.to())).stream())
                        .map(days -> new Row(management.personId(), here.unitId(), soFar(days, today)))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    /** The journal knows no future: a time whose end lies ahead is open, and the job that asks for {@link #open} ends it. */
    private static Days soFar(Days days, LocalDate today) {
        LocalDate to = days.to();
        return to == null || !to.isBefore(today) ? new Days(days.from(), null) : days;
    }

    /**
     * Returns records of people whose improvement was open when it was last worked out, by id.
     *
     * @param after go on after this record; 0 from the start
     * @param limit at most this many
     */
    public List<Long> open(long after, int limit) {
        return table.open(after, limit);
    }

    private void write(Row row) {
        Presence.movements(List.of(new Presence.Here(row.unitId(), row.days())))
                .forEach(movement -> line(row, movement));
    }

    private void line(Row row, Movement movement) {
        Quantity one = Quantity.of(movement.amount(), Measure.PERSONS);
        desk.journal()
                .write(
                        Kinds.PROGRAMME,
                        ActivityLine.of(
                                        Kinds.IMPROVED,
                                        movement.on(),
                                        heirs.on(movement.unitId(), movement.on()),
                                        one,
                                        recordOf(row.personId()))
                                .withPerson(row.personId(), null));
    }

    /** Returns the record under which the lines of a person stand. */
    static String recordOf(long personId) {
        return "improved:" + personId;
    }

    /** Returns the times in which a human being counts as improved, in order. */
    public List<Days> of(long personId) {
        return table.of(desk.sql().sameHuman(personId)).stream()
                .map(Row::days)
                .sorted(Comparator.comparing(Days::from))
                .toList();
    }
}
