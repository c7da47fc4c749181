package vn.hoanhap.casework.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.DossierHistory;
import vn.hoanhap.casework.care.DossierInput;
import vn.hoanhap.casework.care.DossierWhole;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.casework.law.TermCase;
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

/** Is the sheet {@code dossiers}: each with the days of the steps that were taken. */
public final class DossiersSheet implements ImportSheet, TakingBack {

    private final CareOffice office;
    private final LegalClock clock;

    /** Reads into the given office. */
    public DossiersSheet(CareOffice office, LegalClock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dossiers";
    }

    @Override
    public String subjectKind() {
        return "dossier";
    }

    @Override
    public Text title() {
        return office.desk().words().both("dossiers.title");
    }

    @Override
    public List<Column> columns() {
        return new Columns(name(), office.desk().words().messages())
                .requiredKey("person", "people")
                .required("unit", Type.UNIT)
                .requiredCode("regime", RowReader.regimes(office, clock, Kind.REHAB))
                .optionalCode("attempt", "attempt.", TermCase.FIRST, TermCase.AGAIN)
                .optional("prepared", Type.DATE)
                .optional("submitted", Type.DATE)
                .optional("decided", Type.DATE)
                .optional("admitted", Type.DATE)
                .optional("ended", Type.DATE)
                .optionalCode("outcome", "outcome.", DossierHistory.OUTCOMES.toArray(DossierState[]::new))
                .optional("number", Type.TEXT)
                .optional("stated_until", Type.DATE)
                .optionalKey("facility", "organisations")
                .list();
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of("prepared");
    }

    @Override
    public List<String> after() {
        return List.of("people", "organisations");
    }

    @Override
    public Permission permission() {
        return Rights.DOSSIERS_WRITE;
    }

    @Override
    public void check(Row row, Violations noted) {
        Faults faults = RowReader.faults(noted, office.desk().words());
        office.dossierHistory().check(whole(row), entry(row), faults);
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        Scope scope = entry(row).scope();
        Optional<Dossier> standing = office.dossierHistory()
                .standing(existing)
                .filter(one -> office.desk().sql().reaches(scope, one.unitId(), one.personId()));
        if (standing.isEmpty()) {
            RowReader.elsewhere(noted, office.desk().words());
            return;
        }
        Faults alone = office.faults();
        office.dossierHistory().check(whole(row), entry(row), alone);
        if (alone.none()) {
            Faults faults = RowReader.faults(noted, office.desk().words());
            office.dossierHistory().checkCorrection(existing, whole(row), entry(row), faults);
        }
    }

    @Override
    public RowClashes clashes(RowClashes.CheckedFile file) {
        Problem.FieldError fault = new Problem.FieldError(
                Fields.PREPARED,
                office.desk().words().both("fault.dossier-twice"),
                office.desk().words().both("fault.dossier-twice.remedy"));
        return new OnlyOnce(this::sameDossier, this::known, fault);
    }

    private Optional<String> sameDossier(Row row) {
        LocalDate prepared = DossierHistory.preparedOn(whole(row));
        return prepared == null
                ? Optional.empty()
                : Optional.of(OnlyOnce.human(row, office.desk().register().people()) + " " + row.text("regime") + " "
                        + prepared);
    }

    private boolean known(Row row, long except) {
        Long person = row.id("person");
        String regime = row.text("regime");
        LocalDate prepared = DossierHistory.preparedOn(whole(row));
        return person != null
                && regime != null
                && prepared != null
                && office.dossiers().twice(person, regime, prepared, except);
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Faults faults = RowReader.faults(new Violations(), office.desk().words());
        if (existing == null) {
            return office.dossierHistory().enter(whole(row), entry(row), faults).id();
        }
        Violations noted = new Violations();
        checkCorrection(row, existing, noted);
        noted.raise();
        return office.dossierHistory()
                .correct(existing, version(existing), whole(row), entry(row), faults)
                .id();
    }

    private int version(long id) {
        return office.dossiers().open(id, Scope.EVERYTHING).version();
    }

    private Entry entry(Row row) {
        return RowReader.entry(row.principal(), permission(), clock);
    }

    private static DossierWhole whole(Row row) {
        DossierInput begun = new DossierInput(
                RowReader.reference(row, "person"),
                row.id("unit"),
                row.text("regime"),
                RowReader.code(row, "attempt", TermCase.class),
                row.date("prepared"));
        return new DossierWhole(
                begun,
                new DossierWhole.Days(
                        row.date("submitted"), row.date("decided"), row.date("admitted"), row.date("ended")),
                RowReader.code(row, "outcome", DossierState.class),
                new DossierWhole.Decision(
                        row.text("number"), row.date("stated_until"), RowReader.reference(row, "facility")));
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return office.dossierHistory().standing(id).map(DossiersSheet::cells);
    }

    private static Map<String, String> cells(Dossier one) {
        Dossier.Steps steps = one.steps();
        boolean over = DossierHistory.OUTCOMES.contains(one.state());
        String outcome = over ? one.state().name() : "";
        // That it came back to be completed, no row can say.
        String returned = one.state() == DossierState.RETURNED ? " RETURNED" : "";
        return new SaidCells()
                .with("person", one.personId())
                .with("unit", one.unitId())
                .with("regime", one.regime())
                .with("attempt", one.attempt() == TermCase.UNKNOWN ? null : one.attempt())
                .with("prepared", steps.prepared())
                .with("submitted", steps.submitted())
                .with("decided", steps.decided())
                .with("admitted", steps.admitted())
                .with("ended", steps.ended())
                .with("outcome", outcome + returned + RowReader.pauses(one.pauses()))
                .with("number", one.decisionNumber())
                .with("stated_until", one.term().stated())
                .with("facility", one.facilityId())
                .cells();
    }

    /** A dossier of which nobody knows when its papers were begun counts from its first step. */
    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        for (String day : List.of("submitted", "decided", "admitted", "ended")) {
            String said = cells.get(day);
            if (said != null) {
                return RowReader.withDefault(cells, "prepared", said);
            }
        }
        return cells;
    }

    @Override
    public List<Reference> referring(String sheet, List<Long> ids) {
        return switch (sheet) {
            case "people" -> references(office.dossiers().table().ofRecords(ids));
            case "organisations" -> references(office.dossiers().table().ofFacilities(ids));
            default -> List.of();
        };
    }

    private static List<Reference> references(List<long[]> found) {
        return found.stream().map(ends -> new Reference(ends[0], ends[1])).toList();
    }

    @Override
    public void remove(long id, Principal by) {
        Entry entry = RowReader.entry(by, permission(), clock);
        office.dossiers().takeBack(id, office.dossiers().open(id, entry.scope()).version(), entry);
    }
}
