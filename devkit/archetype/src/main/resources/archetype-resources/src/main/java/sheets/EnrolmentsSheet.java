package ${package}.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import ${package}.book.EnrolmentInput;
import ${package}.book.Enrolments;
import ${package}.book.Entry;
import ${package}.catalogue.Kinds;
import ${package}.catalogue.Rights;
import ${package}.domain.Enrolment;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.parts.entry.Faults;

/** Is the sheet {@code ${schema}}: a row is an enrolment. Its columns are named like the fields of the form. */
public final class EnrolmentsSheet implements ImportSheet, TakingBack {

    private static final String PEOPLE = "people";

    private final Enrolments enrolments;
    private final LegalClock clock;

    /** Reads into the given book. */
    public EnrolmentsSheet(Enrolments enrolments, LegalClock clock) {
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "${schema}";
    }

    @Override
    public String subjectKind() {
        return Kinds.PROGRAMME;
    }

    @Override
    public Text title() {
        return enrolments.words().both("sheet.title");
    }

    @Override
    public List<Column> columns() {
        return new Columns(name(), enrolments.words().messages())
                .requiredKey(Enrolments.PERSON, PEOPLE)
                .required(Enrolments.NEED, Type.TEXT)
                .required(Enrolments.BEGAN, Type.DATE)
                .optional(Enrolments.ENDED, Type.DATE)
                .list();
    }

    @Override
    public List<String> after() {
        return List.of(PEOPLE);
    }

    @Override
    public Permission permission() {
        return Rights.WRITE;
    }

    @Override
    public void check(Row row, Violations noted) {
        // Whether somebody would take part twice is seen when a row is applied: other rows of the file may change that.
        enrolments.check(input(row), entry(row.principal()), faults(noted));
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        if (enrolments.table().find(existing, entry(row.principal()).scope()).isEmpty()) {
            noted.add(
                    "key",
                    enrolments.words().both("fault.elsewhere"),
                    enrolments.words().both("fault.elsewhere.remedy"));
        }
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Entry entry = entry(row.principal());
        Faults faults = faults(new Violations());
        if (existing == null) {
            return enrolments.enrol(input(row), entry, faults);
        }
        int version = enrolments.open(existing, entry.scope()).version();
        enrolments.correct(existing, version, input(row), entry, faults);
        return existing;
    }

    private static EnrolmentInput input(Row row) {
        Long person = row.id(Enrolments.PERSON);
        boolean pending = person == null && !row.cells().getOrDefault(Enrolments.PERSON, "").isBlank();
        return new EnrolmentInput(
                pending ? Long.valueOf(EnrolmentInput.PENDING) : person,
                row.text(Enrolments.NEED),
                row.date(Enrolments.BEGAN),
                row.date(Enrolments.ENDED));
    }

    private Faults faults(Violations noted) {
        return new Faults(noted, enrolments.words(), UnaryOperator.identity());
    }

    private Entry entry(Principal principal) {
        return Entry.of(principal, permission(), clock.today());
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return enrolments.table().find(id, Scope.EVERYTHING).map(enrolment -> new SaidCells()
                .with(Enrolments.PERSON, enrolment.personId())
                .with(Enrolments.NEED, enrolment.need())
                .with(Enrolments.BEGAN, enrolment.began())
                .with(Enrolments.ENDED, enrolment.ended())
                .cells());
    }

    @Override
    public List<Reference> referring(String sheet, List<Long> ids) {
        return sheet.equals(PEOPLE)
                ? enrolments.table().ofRecords(ids).stream()
                        .map((Enrolment one) -> new Reference(one.id(), one.personId()))
                        .toList()
                : List.of();
    }

    @Override
    public void remove(long id, Principal by) {
        enrolments.takeBack(id, entry(by));
    }
}
