package vn.hoanhap.counselling.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Entry;
import vn.hoanhap.counselling.book.MobilisationInput;
import vn.hoanhap.counselling.book.Target;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.Code;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.MobilisationAction;
import vn.hoanhap.counselling.domain.MobilisationState;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.sheets.OnlyOnce;

/** Is the sheet {@code counselling_mobilised}: a row is somebody who agreed, and perhaps began. */
public final class MobilisedSheet implements ImportSheet, TakingBack {

    private final CounsellingOffice office;
    private final LegalClock clock;

    /** Reads into the given office. */
    public MobilisedSheet(CounsellingOffice office, LegalClock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "counselling_mobilised";
    }

    @Override
    public String subjectKind() {
        return "mobilisation";
    }

    @Override
    public Text title() {
        return office.desk().words().both("counselling-mobilisations.title");
    }

    @Override
    public List<Column> columns() {
        List<Code> ways = RowReader.codes(office).all(CodeList.WAY).stream()
                .map(one -> new Code(one.code(), one.title()))
                .toList();
        return new Columns(name(), office.desk().words().messages())
                .requiredKey("person", "people")
                .required("unit", Type.UNIT)
                .optionalKey("point", PointsSheet.NAME)
                .requiredCode("way", ways)
                .required("agreed", Type.DATE)
                .optional("began", Type.DATE)
                .list();
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of("agreed");
    }

    @Override
    public List<String> after() {
        return List.of("people", PointsSheet.NAME);
    }

    @Override
    public Permission permission() {
        return Rights.WRITE;
    }

    @Override
    public void check(Row row, Violations noted) {
        Faults faults = RowReader.faults(noted, office.desk().words());
        office.mobilisations().checkAlone(input(row), entry(row), faults);
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        boolean reached = office.mobilisations()
                .table()
                .find(existing, entry(row).scope())
                .filter(one -> one.state().correctable())
                .isPresent();
        if (!reached) {
            RowReader.elsewhere(noted, office.desk().words());
        }
    }

    @Override
    public RowClashes clashes(RowClashes.CheckedFile file) {
        Problem.FieldError fault = new Problem.FieldError(
                "way",
                office.desk().words().both("fault.mobilised-twice"),
                office.desk().words().both("fault.mobilised-twice.remedy"));
        return new OnlyOnce(
                row -> Optional.of(String.join(
                        " ",
                        OnlyOnce.human(row, office.desk().register().people()),
                        row.text("way"),
                        String.valueOf(row.date("agreed")))),
                (row, except) -> office.mobilisations().twice(input(row), except),
                fault);
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Faults faults = RowReader.faults(new Violations(), office.desk().words());
        if (existing == null) {
            return office.mobilisations().enter(input(row), entry(row), faults).id();
        }
        Violations noted = new Violations();
        checkCorrection(row, existing, noted);
        noted.raise();
        int version = office.mobilisations().open(existing, entry(row).scope()).version();
        return office.mobilisations()
                .correct(new Target(existing, version, entry(row)), input(row), faults)
                .id();
    }

    private Entry entry(Row row) {
        return RowReader.entry(row.principal(), permission(), clock);
    }

    private static MobilisationInput input(Row row) {
        return new MobilisationInput(
                RowReader.reference(row, "person"),
                row.id("unit"),
                RowReader.reference(row, "point"),
                row.text("way"),
                row.date("agreed"),
                row.date("began"));
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return office.mobilisations()
                .table()
                .find(id, Scope.EVERYTHING)
                .filter(one -> one.state() != MobilisationState.TAKEN_BACK)
                .map(MobilisedSheet::cells);
    }

    private static Map<String, String> cells(Mobilisation one) {
        return new HashMap<>(new SaidCells()
                .with("person", one.personId())
                .with("unit", one.unitId())
                .with("point", one.pointId())
                .with("way", one.way())
                .with("agreed", one.agreed())
                .with("began", one.began())
                .with("state", one.state() == MobilisationState.DROPPED ? one.state() : null)
                .cells());
    }

    @Override
    public List<Reference> referring(String sheet, List<Long> ids) {
        List<long[]> found =
                switch (sheet) {
                    case "people" -> office.mobilisations().table().ofRecords(ids);
                    case PointsSheet.NAME -> office.mobilisations().table().ofPoints(ids);
                    default -> List.of();
                };
        return found.stream().map(ends -> new Reference(ends[0], ends[1])).toList();
    }

    @Override
    public void remove(long id, Principal by) {
        Entry entry = RowReader.entry(by, permission(), clock);
        int version = office.mobilisations().open(id, entry.scope()).version();
        office.mobilisations()
                .step(new Target(id, version, entry), MobilisationAction.TAKE_BACK, null, office.faults());
    }
}
