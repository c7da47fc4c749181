package vn.hoanhap.casework.sheets;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.ManagementHistory;
import vn.hoanhap.casework.care.ManagementInput;
import vn.hoanhap.casework.care.ManagementSteps.Target;
import vn.hoanhap.casework.care.ManagementWhole;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.casework.law.Regime.Completes;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.sheets.OnlyOnce;

/** Is the sheet {@code managements}: the management list with what is over already; the first day may be a month or a year. */
public final class ManagementsSheet implements ImportSheet, TakingBack {

    private final CareOffice office;
    private final LegalClock clock;

    /** Reads into the given office. */
    public ManagementsSheet(CareOffice office, LegalClock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "managements";
    }

    @Override
    public String subjectKind() {
        return "management";
    }

    @Override
    public Text title() {
        return office.desk().words().both("managements.title");
    }

    @Override
    public List<Column> columns() {
        return new Columns(name(), office.desk().words().messages())
                .requiredKey("person", "people")
                .required("unit", Type.UNIT)
                .requiredCode("regime", RowReader.regimes(office, clock, Kind.USER, Kind.LISTED, Kind.POST_REHAB))
                .optionalCode(
                        "completed",
                        "completed.",
                        Completes.VOLUNTARY,
                        Completes.SUBSTITUTION,
                        Completes.COMPULSORY,
                        Completes.COMPULSORY_MINOR)
                .required("began", Type.TEXT)
                .optional("decided", Type.DATE)
                .optional("number", Type.TEXT)
                .optional("stated_until", Type.DATE)
                .optional("ended", Type.DATE)
                .optionalCode("reason", "exit.", exits())
                .list();
    }

    private List<String> exits() {
        Set<String> codes = new LinkedHashSet<>(office.desk().law().exitCodes());
        codes.add("OTHER");
        return List.copyOf(codes);
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of("began");
    }

    @Override
    public List<String> after() {
        return List.of("people");
    }

    @Override
    public Permission permission() {
        return Rights.LIST_WRITE;
    }

    @Override
    public void check(Row row, Violations noted) {
        Faults faults = RowReader.faults(noted, office.desk().words());
        RowReader.checkDated(row, Fields.BEGAN, faults);
        office.managementHistory().check(whole(row), entry(row), faults);
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        Scope scope = entry(row).scope();
        Optional<Management> standing = office.managementHistory()
                .standing(existing)
                .filter(one -> office.desk().sql().reaches(scope, one.unitId(), one.personId()));
        if (standing.isEmpty()) {
            RowReader.elsewhere(noted, office.desk().words());
            return;
        }
        Faults alone = office.faults();
        office.managementHistory().check(whole(row), entry(row), alone);
        if (alone.none()) {
            Faults faults = RowReader.faults(noted, office.desk().words());
            office.managementHistory().checkCorrection(existing, whole(row), entry(row), faults);
        }
    }

    @Override
    public RowClashes clashes(RowClashes.CheckedFile file) {
        Problem.FieldError fault = new Problem.FieldError(
                "person",
                office.desk().words().both("fault.on-list"),
                office.desk().words().both("fault.on-list.remedy"));
        return new OnlyOnce(this::onList, this::stands, fault);
    }

    private Optional<String> onList(Row row) {
        String regime = row.text("regime");
        return row.date("ended") == null && regime != null
                ? Optional.of(OnlyOnce.human(row, office.desk().register().people()) + " " + regime)
                : Optional.empty();
    }

    private boolean stands(Row row, long except) {
        Long person = row.id("person");
        String regime = row.text("regime");
        return person != null && regime != null && office.managements().standsOn(person, regime, except);
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Faults faults = RowReader.faults(new Violations(), office.desk().words());
        if (existing == null) {
            return office.managementHistory()
                    .enter(whole(row), entry(row), faults)
                    .id();
        }
        Violations noted = new Violations();
        checkCorrection(row, existing, noted);
        noted.raise();
        return office.managementHistory()
                .correct(target(existing, entry(row)), whole(row), faults)
                .id();
    }

    private Target target(long id, Entry entry) {
        return new Target(id, office.managements().open(id, entry.scope()).version(), entry);
    }

    private Entry entry(Row row) {
        return RowReader.entry(row.principal(), permission(), clock);
    }

    private static ManagementWhole whole(Row row) {
        ManagementInput begun = new ManagementInput(
                RowReader.reference(row, "person"),
                row.id("unit"),
                row.text("regime"),
                RowReader.code(row, "completed", Completes.class),
                RowReader.dated(row, "began"),
                row.date("decided"),
                row.text("number"),
                row.date("stated_until"));
        return new ManagementWhole(begun, row.date("ended"), row.text("reason"));
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return office.managementHistory().standing(id).map(ManagementsSheet::cells);
    }

    private static Map<String, String> cells(Management one) {
        Management.Decision decision = one.decision();
        Management.Ending ending = ManagementHistory.ending(one);
        String reason = ending == null ? "" : ending.reason();
        return new SaidCells()
                .with("person", one.personId())
                .with("unit", one.stays().get(0).unitId())
                .with("regime", one.regime())
                .with("completed", one.completed() == Completes.NONE ? null : one.completed())
                .with("began", one.began().written())
                .with("decided", decision == null ? null : decision.on())
                .with("number", decision == null ? null : decision.number())
                .with("stated_until", one.term().stated())
                .with("ended", ending == null ? null : ending.on())
                .with("reason", reason + moves(one) + RowReader.pauses(one.pauses()))
                .cells();
    }

    /** Says in a word what no row can: that the person has moved. */
    private static String moves(Management one) {
        return one.stays().size() == 1 ? "" : " -> " + one.unitId();
    }

    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        return RowReader.settled(cells, "began");
    }

    @Override
    public List<Reference> referring(String sheet, List<Long> ids) {
        return sheet.equals("people")
                ? office.managements().table().referring(ids).stream()
                        .map(ends -> new Reference(ends[0], ends[1]))
                        .toList()
                : List.of();
    }

    @Override
    public void remove(long id, Principal by) {
        Entry entry = RowReader.entry(by, permission(), clock);
        office.managementSteps().takeBack(target(id, entry));
    }
}
