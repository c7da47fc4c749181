package vn.hoanhap.reporting.declared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.entry.Desk;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.entry.Places;
import vn.hoanhap.reporting.entry.Trace;
import vn.hoanhap.reporting.figures.IndicatorCatalogue;
import vn.hoanhap.reporting.store.DeclaredTable;

/**
 * Takes figures that offices declare. Nothing is overwritten: a correction withdraws the old figure and writes a new one, and
 * both stay readable. Every method that writes runs in the writing unit of work of its caller.
 */
public final class DeclaredBook {

    private static final String SUBJECT = "declared-figure";

    private final DeclaredTable table;
    private final DeclaredRules rules;
    private final Places places;
    private final Desk desk;

    /** Keeps figures in a table. */
    public DeclaredBook(DeclaredTable table, IndicatorCatalogue indicators, Places places, Desk desk) {
        this.table = table;
        this.rules = new DeclaredRules(indicators, places);
        this.places = places;
        this.desk = desk;
    }

    /**
     * Notes what is wrong with a figure, and writes nothing.
     *
     * @param replaced the figure that it corrects; null for none
     */
    public void check(DeclaredInput input, @Nullable Long replaced, Entry entry, Faults faults) {
        rules.check(input, entry, faults);
        if (faults.none()) {
            said(input, replaced, faults);
        }
    }

    /** Notes what is wrong with a figure by itself, whatever stands beside it. */
    public void checkAlone(DeclaredInput input, Entry entry, Faults faults) {
        rules.check(input, entry, faults);
    }

    /** Refuses what was entered before: the same unit, indicator, days and source, and still standing. */
    private void said(DeclaredInput input, @Nullable Long replaced, Faults faults) {
        DeclaredFigure made = figure(0, input, new Trace(replaced, desk.clock().now(), 0, null));
        table.standing(made.unitId(), made.from(), made.to()).stream()
                .filter(other -> other.indicator().equals(made.indicator()) && sameDays(other, made))
                .filter(other -> other.source().equals(made.source()))
                .filter(other -> replaced == null || other.id() != replaced)
                .findFirst()
                .ifPresent(other -> faults.add("source", "fault.declared-before", String.valueOf(other.id())));
    }

    private static boolean sameDays(DeclaredFigure one, DeclaredFigure other) {
        return one.from().equals(other.from()) && one.to().equals(other.to());
    }

    /**
     * Enters a figure.
     *
     * @throws vn.hoanhap.core.programme.ProblemException naming each field that is wrong and what to do
     */
    public long enter(DeclaredInput input, Entry entry, Faults faults) {
        check(input, null, entry, faults);
        faults.raise();
        return write(input, null, entry);
    }

    /**
     * Withdraws a figure and enters what should have been said; both stay readable.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 when the old one is out of reach, 409 when it was withdrawn
     *     before, else naming each field that is wrong
     */
    public long correct(long old, String reason, DeclaredInput input, Entry entry, Faults faults) {
        find(old, entry);
        check(input, old, entry, faults);
        faults.raise();
        withdraw(old, reason, entry);
        return write(input, old, entry);
    }

    /**
     * Enters what a sheet now says instead of an earlier row: like {@link #correct}, also when somebody has withdrawn the old
     * figure meanwhile.
     */
    public long replace(long old, String reason, DeclaredInput input, Entry entry, Faults faults) {
        find(old, entry);
        if (table.find(old).filter(DeclaredFigure::stands).isPresent()) {
            return correct(old, reason, input, entry, faults);
        }
        check(input, old, entry, faults);
        faults.raise();
        return write(input, old, entry);
    }

    /**
     * Withdraws a figure: it stays readable, and no longer stands beside computed ones.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 when it is out of reach, 409 when it was withdrawn before, 422
     *     without a reason
     */
    public void withdraw(long id, @Nullable String reason, Entry entry) {
        find(id, entry);
        Faults faults = new Faults(desk.words());
        faults.text(reason, "reason", DeclaredRules.MOST_SOURCE);
        faults.raise();
        String why = reason == null ? "" : reason.strip();
        var withdrawal = new Trace.Withdrawal(desk.clock().now(), entry.accountId(), why);
        if (!table.withdraw(id, withdrawal)) {
            throw Problem.conflict(desk.words().both("declared.withdrawn-before", String.valueOf(id)))
                    .raise();
        }
        audit(entry, "declared-figure.withdrawn", id, null);
    }

    /** Tells whether somebody may correct or withdraw a figure. */
    public boolean reaches(long id, Entry entry) {
        return table.find(id)
                .filter(figure -> places.reaches(entry.scope(), figure.unitId()))
                .isPresent();
    }

    private void find(long id, Entry entry) {
        if (!reaches(id, entry)) {
            throw Problem.notFound(desk.words().both("declared.not-found", String.valueOf(id)))
                    .raise();
        }
    }

    private long write(DeclaredInput input, @Nullable Long corrects, Entry entry) {
        var trace = new Trace(corrects, desk.clock().now(), entry.accountId(), null);
        DeclaredFigure figure = figure(desk.ids().next(), input, trace);
        table.insert(figure);
        audit(entry, "declared-figure.entered", figure.id(), corrects == null ? null : "corrects " + corrects);
        return figure.id();
    }

    private void audit(Entry entry, String action, long id, @Nullable String detail) {
        desk.audit().record(new AuditEntry(entry.accountId(), action, SUBJECT, String.valueOf(id), detail));
    }

    private static DeclaredFigure figure(long id, DeclaredInput input, Trace trace) {
        LocalDate to = Desk.checked(input.to());
        LocalDate from = input.from();
        DeclaredInput.Said said = input.said();
        String outcome = said.outcome();
        Qualifier qualifier = input.qualifier();
        return new DeclaredFigure(
                id,
                Desk.checked(input.indicator()).strip(),
                Desk.checked(input.unit()),
                from == null ? to : from,
                to,
                new Statement(
                        said.value(),
                        said.upTo(),
                        said.numerator(),
                        said.denominator(),
                        outcome == null || outcome.isBlank() ? null : outcome.strip(),
                        qualifier == null ? Qualifier.EXACT : qualifier),
                Desk.checked(input.source()).strip(),
                trace);
    }
}
