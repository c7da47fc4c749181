package vn.hoanhap.methadone.sheets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem.FieldError;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.methadone.book.Applications.Step;
import vn.hoanhap.methadone.book.Entering;
import vn.hoanhap.methadone.book.Entry;
import vn.hoanhap.methadone.book.Fields;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.book.Whole;
import vn.hoanhap.methadone.catalogue.Kinds;
import vn.hoanhap.methadone.catalogue.Rights;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.sheets.OnlyOnce;

/** Is the sheet {@code methadone}: ways to treatment of old books, each with the days of the steps that were taken. */
public final class MethadoneSheet implements ImportSheet, TakingBack {

    private static final String PEOPLE = "people";
    private static final String ORGANISATIONS = "organisations";

    private final MethadoneOffice office;
    private final LegalClock clock;

    /** Reads into the given office. */
    public MethadoneSheet(MethadoneOffice office, LegalClock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Kinds.PROGRAMME;
    }

    @Override
    public Text title() {
        return office.desk().words().both("programme.title");
    }

    @Override
    public List<Column> columns() {
        return new Columns(name(), office.desk().words().messages())
                .requiredKey(Fields.PERSON, PEOPLE)
                .optional(Fields.UNIT, Type.UNIT)
                .optionalKey(Fields.FACILITY, ORGANISATIONS)
                .optional(Fields.SCREENED, Type.DATE)
                .optional(Fields.CONSENTED, Type.DATE)
                .optional(Fields.SENT, Type.DATE)
                .optional(Fields.STARTED, Type.DATE)
                .optional(Fields.ENDED, Type.DATE)
                .optionalCode(
                        Fields.OUTCOME,
                        "outcome.",
                        Entering.OUTCOMES.stream().sorted().toArray(ApplicationState[]::new))
                .list();
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of(Fields.STARTED);
    }

    @Override
    public List<String> after() {
        return List.of(PEOPLE, ORGANISATIONS);
    }

    @Override
    public Permission permission() {
        return Rights.WRITE;
    }

    @Override
    public void check(Row row, Violations noted) {
        office.entering().check(whole(row), entry(row.principal()), faults(noted));
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        office.entering().checkCorrection(existing, entry(row.principal()), faults(noted));
    }

    /** Nobody is on the way twice at once: rows of one file exclude each other, and what is on record. */
    @Override
    public RowClashes clashes(RowClashes.CheckedFile file) {
        FieldError fault = new FieldError(
                Fields.PERSON,
                office.desk().words().both("fault.open-twice"),
                office.desk().words().both("fault.open-twice.remedy"));
        return new OnlyOnce(
                row -> open(row)
                        ? Optional.of(
                                OnlyOnce.human(row, office.desk().register().people()))
                        : Optional.empty(),
                this::anotherOpen,
                fault);
    }

    private static boolean open(Row row) {
        return row.text(Fields.OUTCOME) == null;
    }

    private boolean anotherOpen(Row row, long except) {
        Long person = row.id(Fields.PERSON);
        return person != null
                && office.applications().ofPerson(person, Scope.EVERYTHING).stream()
                        .anyMatch(one -> one.id() != except && one.state().open());
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Faults faults = faults(new Violations());
        Entry entry = entry(row.principal());
        return existing == null
                ? office.entering().enter(whole(row), entry, faults).id()
                : office.entering()
                        .correctWhole(existing, whole(row), entry, faults)
                        .id();
    }

    private static Whole whole(Row row) {
        String outcome = row.text(Fields.OUTCOME);
        return new Whole(
                reference(row, Fields.PERSON),
                row.id(Fields.UNIT),
                new Whole.Own(row.date(Fields.SCREENED), null, null, row.date(Fields.CONSENTED), null),
                new Whole.Past(
                        reference(row, Fields.FACILITY),
                        row.date(Fields.SENT),
                        row.date(Fields.STARTED),
                        row.date(Fields.ENDED),
                        outcome == null ? null : ApplicationState.valueOf(outcome)));
    }

    /** Returns the id that a key refers to; {@link Entry#PENDING} while the same file brings it. */
    private static @Nullable Long reference(Row row, String column) {
        Long id = row.id(column);
        if (id != null) {
            return id;
        }
        String cell = row.cells().get(column);
        return cell == null || cell.isBlank() ? null : Long.valueOf(Entry.PENDING);
    }

    private Faults faults(Violations noted) {
        return new Faults(noted, office.desk().words(), UnaryOperator.identity());
    }

    private Entry entry(Principal principal) {
        return Entry.of(principal, principal.scope(permission()), clock.today());
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return office.applications()
                .table()
                .find(id, Scope.EVERYTHING)
                .filter(one -> one.state() != ApplicationState.TAKEN_BACK)
                .map(MethadoneSheet::cells);
    }

    private static Map<String, String> cells(Application one) {
        Application.Steps steps = one.steps();
        boolean over = Entering.OUTCOMES.contains(one.state());
        LocalDate ended = one.state() == ApplicationState.REFUSED ? steps.answered() : steps.ended();
        return new SaidCells()
                .with(Fields.PERSON, one.personId())
                .with(Fields.UNIT, one.unitId())
                .with(Fields.FACILITY, one.sending().organisationId())
                .with(Fields.SCREENED, steps.screened())
                .with(Fields.CONSENTED, steps.consented())
                .with(Fields.SENT, steps.sent())
                .with(Fields.STARTED, steps.started())
                .with(Fields.ENDED, ended)
                .with(Fields.OUTCOME, (over ? one.state().name() : "") + unsayable(one))
                .cells();
    }

    /** A row that names no commune counts where the person lives. */
    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        String person = cells.get(Fields.PERSON);
        if (cells.containsKey(Fields.UNIT) || person == null || !person.matches("\\d{1,18}")) {
            return cells;
        }
        Map<String, String> settled = new HashMap<>(cells);
        office.desk()
                .register()
                .people()
                .find(Long.parseLong(person), Scope.EVERYTHING)
                .ifPresent(found -> settled.put(Fields.UNIT, Long.toString(found.unitId())));
        return settled;
    }

    /** Says in a word what no row can: that it went on since. */
    private static String unsayable(Application one) {
        Application.Steps steps = one.steps();
        boolean refused = one.state() == ApplicationState.REFUSED;
        boolean more = Stream.of(steps.counselled(), steps.received(), refused ? null : steps.answered())
                .anyMatch(Objects::nonNull);
        return more || one.sending().referralId() != null ? " " + one.state() + "+" : "";
    }

    @Override
    public List<Reference> referring(String sheet, List<Long> ids) {
        return switch (sheet) {
            case PEOPLE -> references(office.applications().table().ofRecords(ids));
            case ORGANISATIONS -> references(office.applications().table().ofOrganisations(ids));
            default -> List.of();
        };
    }

    private static List<Reference> references(List<long[]> found) {
        return found.stream().map(ends -> new Reference(ends[0], ends[1])).toList();
    }

    @Override
    public void remove(long id, Principal by) {
        Entry entry = entry(by);
        int version = office.applications().open(id, entry.scope()).version();
        Step step = new Step(ApplicationAction.TAKE_BACK, null, null, null);
        office.applications().step(id, version, step, entry, office.faults());
    }
}
