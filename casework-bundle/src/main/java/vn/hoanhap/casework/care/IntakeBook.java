package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.DateSpan;
import vn.hoanhap.casework.domain.Intake;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.casework.store.IntakeTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.time.Dated;

/**
 * Writes down what people tell of themselves. The newest that counts is the current one, over all records of a human being; those
 * before stay as history. Every method that writes runs in the unit of work of its caller.
 */
public final class IntakeBook {

    /** So many substances and treatments are written down at most. */
    public static final int MOST_LINES = 6;

    /** So long may the words be. */
    public static final int MOST_NOTE = 2000;

    private final Desk desk;
    private final IntakeTable table;
    private final NeedBook needs;

    /** Works with what the books share; {@code needs} hear what was found. */
    public IntakeBook(Desk desk, NeedBook needs) {
        this.desk = desk;
        this.table = new IntakeTable(desk.sql(), desk.ids());
        this.needs = needs;
    }

    /** Returns what is on record. */
    public IntakeTable table() {
        return table;
    }

    /** Returns an intake in reach; others look as if there were none. */
    public Intake open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("intake.not-found", Long.toString(id)))
                        .raise());
    }

    /** Lists the intakes of a human being that count: the current one, and those before. */
    public List<Intake> ofPerson(long personId, Scope scope) {
        return table.ofPeople(desk.sql().sameHuman(personId), scope);
    }

    /** Tells whether a newer one of the same human being has taken its place. */
    public boolean current(Intake intake) {
        return ofPerson(intake.personId(), Scope.EVERYTHING).stream()
                .findFirst()
                .filter(newest -> newest.id() == intake.id())
                .isPresent();
    }

    private record Prepared(Subject subject, Dated taken, Intake draft) {}

    private Optional<Prepared> prepared(IntakeInput input, Entry entry, Faults faults) {
        Dated taken = input.taken();
        Optional<Subject> subject = Subject.find(
                desk, new Subject.Named(input.personId(), input.unitId(), taken, Fields.ASKED), entry, faults);
        LocalDate asked = taken == null ? entry.today() : taken.surelyBy(entry.today());
        Choices choices = new Choices(desk, asked, faults);
        List<Intake.Use> uses = uses(input, asked, choices, faults);
        List<Intake.Treatment> treatments = treatments(input, asked, choices, faults);
        Intake.Living living = new Intake.Living(
                choices.optional(CodeList.FAMILY, input.living().family(), Fields.FAMILY),
                choices.optional(CodeList.HOUSING, input.living().housing(), Fields.HOUSING),
                choices.optional(CodeList.WORK, input.living().work(), Fields.WORK));
        input.needs().forEach(need -> choices.required(CodeList.NEED, need, Fields.NEEDS));
        String note = input.note();
        faults.require(note == null || note.strip().length() <= MOST_NOTE, Fields.NOTE, "fault.too-long", MOST_NOTE);
        if (subject.isEmpty() || taken == null) {
            return Optional.empty();
        }
        Subject about = subject.get();
        Intake draft =
                new Intake(0, about.person().id(), about.unitId(), taken, uses, treatments, living, note, false, 1);
        return Optional.of(new Prepared(about, taken, draft));
    }

    private List<Intake.Use> uses(IntakeInput input, LocalDate asked, Choices choices, Faults faults) {
        List<Intake.Use> uses = new ArrayList<>();
        faults.require(input.uses().size() <= MOST_LINES, Fields.SUBSTANCE, "fault.too-many", MOST_LINES);
        int at = 0;
        for (IntakeInput.Use use : input.uses()) {
            at++;
            if (filled(use.substance()) || filled(use.route()) || filled(use.since())) {
                Optional<String> substance =
                        choices.required(CodeList.SUBSTANCE, use.substance(), Fields.SUBSTANCE + at);
                String route = choices.optional(CodeList.ROUTE, use.route(), Fields.ROUTE + at);
                DateSpan since = span(use.since(), Fields.SINCE + at, asked, faults);
                substance.ifPresent(code -> uses.add(new Intake.Use(code, route, since)));
            }
        }
        return uses;
    }

    private List<Intake.Treatment> treatments(IntakeInput input, LocalDate asked, Choices choices, Faults faults) {
        List<Intake.Treatment> treatments = new ArrayList<>();
        faults.require(input.treatments().size() <= MOST_LINES, Fields.TREATMENT, "fault.too-many", MOST_LINES);
        int at = 0;
        for (IntakeInput.Treatment one : input.treatments()) {
            at++;
            if (filled(one.form()) || filled(one.when()) || filled(one.result())) {
                Optional<String> form = choices.required(CodeList.TREATMENT, one.form(), Fields.TREATMENT + at);
                DateSpan when = span(one.when(), Fields.WHEN + at, asked, faults);
                String result = choices.optional(CodeList.TREATED, one.result(), Fields.TREATED + at);
                form.ifPresent(code -> treatments.add(new Intake.Treatment(code, when, result)));
            }
        }
        return treatments;
    }

    private static boolean filled(@Nullable String written) {
        return written != null && !written.isBlank();
    }

    private static @Nullable DateSpan span(@Nullable String said, String field, LocalDate asked, Faults faults) {
        if (said == null || said.isBlank()) {
            return null;
        }
        Optional<DateSpan> read = DateSpan.read(said, asked);
        faults.require(read.isPresent(), field, "fault.span");
        return read.orElse(null);
    }

    /**
     * Writes down an intake; what it finds of needs is noted beside.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public Intake enter(IntakeInput input, Entry entry, Faults faults) {
        Optional<Prepared> prepared = prepared(input, entry, faults);
        faults.raise();
        Prepared known = prepared.orElseThrow();
        Intake intake = numbered(known.draft(), desk.ids().next(), 1, false);
        table.insert(intake, entry.accountId());
        found(known, intake.id(), input.needs(), entry);
        return intake;
    }

    /** Corrects an intake; needs that it finds are noted, those noted before stay. */
    public Intake correct(long id, int version, IntakeInput input, Entry entry, Faults faults) {
        standing(id, entry.scope());
        Optional<Prepared> prepared = prepared(input, entry, faults);
        faults.raise();
        Prepared known = prepared.orElseThrow();
        table.update(numbered(known.draft(), id, version, false), entry.accountId());
        found(known, id, input.needs(), entry);
        return open(id, Scope.EVERYTHING);
    }

    private void found(Prepared known, long intake, Set<String> codes, Entry entry) {
        LocalDate on = known.taken().surelyBy(entry.today());
        codes.stream()
                .sorted()
                .forEach(code -> needs.known(known.subject(), new NeedBook.Found(code, on, intake), entry));
    }

    /** Takes back an intake that was entered by mistake: the one before is current again. */
    public void takeBack(long id, int version, Entry entry) {
        table.update(numbered(standing(id, entry.scope()), id, version, true), entry.accountId());
    }

    private Intake standing(long id, Scope scope) {
        Intake intake = open(id, scope);
        if (intake.takenBack()) {
            throw Problem.conflict(desk.words().both("intake.taken-back", Long.toString(id)))
                    .raise();
        }
        return intake;
    }

    private static Intake numbered(Intake of, long id, int version, boolean takenBack) {
        return new Intake(
                id,
                of.personId(),
                of.unitId(),
                of.taken(),
                of.uses(),
                of.treatments(),
                of.living(),
                of.note(),
                takenBack,
                version);
    }
}
