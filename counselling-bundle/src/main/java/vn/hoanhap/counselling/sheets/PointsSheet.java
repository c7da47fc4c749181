package vn.hoanhap.counselling.sheets;

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
import vn.hoanhap.counselling.book.Fields;
import vn.hoanhap.counselling.book.PointInput;
import vn.hoanhap.counselling.book.Target;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.PointAction;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.sheets.OnlyOnce;

/** Is the sheet {@code counselling_points}; the day of opening may be a month or a year. */
public final class PointsSheet implements ImportSheet, TakingBack {

    /** Its name, by which sessions refer to points. */
    static final String NAME = "counselling_points";

    private final CounsellingOffice office;
    private final LegalClock clock;

    /** Reads into the given office. */
    public PointsSheet(CounsellingOffice office, LegalClock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String subjectKind() {
        return "counselling-point";
    }

    @Override
    public Text title() {
        return office.desk().words().both("counselling-points.title");
    }

    @Override
    public List<Column> columns() {
        return new Columns(name(), office.desk().words().messages())
                .required("name", Type.TEXT)
                .required("unit", Type.UNIT)
                .optionalKey("host", "organisations")
                .optionalKey("team", "teams")
                .required("opened", Type.TEXT)
                .required("services", Type.TEXT)
                .list();
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of("opened");
    }

    @Override
    public List<String> after() {
        return List.of("organisations", "teams");
    }

    @Override
    public Permission permission() {
        return Rights.POINTS_WRITE;
    }

    @Override
    public void check(Row row, Violations noted) {
        Faults faults = RowReader.faults(noted, office.desk().words());
        RowReader.checkDated(row, Fields.OPENED, faults);
        // What has the same name in the same place is looked for among clashes: a correction keeps its name.
        office.points().checkAlone(input(row), entry(row), faults);
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        boolean reached = office.points()
                .table()
                .find(existing, entry(row).scope())
                .filter(one -> one.state() != PointState.TAKEN_BACK)
                .isPresent();
        if (!reached) {
            RowReader.elsewhere(noted, office.desk().words());
        }
    }

    @Override
    public RowClashes clashes(RowClashes.CheckedFile file) {
        Problem.FieldError fault = new Problem.FieldError(
                "name",
                office.desk().words().both("fault.point-twice"),
                office.desk().words().both("fault.point-twice.remedy"));
        return new OnlyOnce(PointsSheet::samePoint, (row, except) -> named(row, except), fault);
    }

    private static Optional<String> samePoint(Row row) {
        String name = row.text("name");
        Long unit = row.id("unit");
        return name == null || unit == null
                ? Optional.empty()
                : Optional.of(unit + " " + name.strip().toLowerCase(java.util.Locale.ROOT));
    }

    private boolean named(Row row, long except) {
        String name = row.text("name");
        Long unit = row.id("unit");
        return name != null && unit != null && office.points().table().named(name.strip(), unit, except);
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Faults faults = RowReader.faults(new Violations(), office.desk().words());
        if (existing == null) {
            return office.points().enter(input(row), entry(row), faults).id();
        }
        Violations noted = new Violations();
        checkCorrection(row, existing, noted);
        noted.raise();
        int version = office.points().open(existing, entry(row).scope()).version();
        return office.points()
                .correct(existing, version, input(row), entry(row), faults)
                .id();
    }

    private Entry entry(Row row) {
        return RowReader.entry(row.principal(), permission(), clock);
    }

    private PointInput input(Row row) {
        return new PointInput(
                row.text("name"),
                row.id("unit"),
                RowReader.reference(row, "host"),
                RowReader.reference(row, "team"),
                RowReader.dated(row, "opened"),
                RowReader.codes(row.text("services"), RowReader.codes(office), CodeList.SERVICE));
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return office.points()
                .table()
                .find(id, Scope.EVERYTHING)
                .filter(one -> one.state() != PointState.TAKEN_BACK)
                .map(PointsSheet::cells);
    }

    private static Map<String, String> cells(Point one) {
        return new SaidCells()
                .with("name", one.name())
                .with("unit", one.unitId())
                .with("host", one.hostId())
                .with("team", one.teamId())
                .with("opened", one.opened().written())
                .with("services", String.join(";", one.servicesInOrder()))
                // No row can say what happened to a point since.
                .with("steps", one.steps().isEmpty() ? null : one.steps().toString())
                .cells();
    }

    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        Map<String, String> settled = RowReader.settled(cells, "opened");
        RowReader.settleCodes(settled, "services", RowReader.codes(office), CodeList.SERVICE);
        return settled;
    }

    @Override
    public List<Reference> referring(String sheet, List<Long> ids) {
        return switch (sheet) {
            case "organisations" -> references(office.points().table().ofHosts(ids));
            case "teams" -> references(office.points().table().ofTeams(ids));
            default -> List.of();
        };
    }

    private static List<Reference> references(List<long[]> found) {
        return found.stream().map(ends -> new Reference(ends[0], ends[1])).toList();
    }

    @Override
    public void remove(long id, Principal by) {
        Entry entry = RowReader.entry(by, permission(), clock);
        int version = office.points().open(id, entry.scope()).version();
        office.points().step(new Target(id, version, entry), PointAction.TAKE_BACK, null, office.faults());
    }
}
