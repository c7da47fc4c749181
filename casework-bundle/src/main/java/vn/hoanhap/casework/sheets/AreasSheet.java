package vn.hoanhap.casework.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.AreaFields;
import vn.hoanhap.casework.care.AreaInput;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.AreaSpot;
import vn.hoanhap.casework.law.AreaCode;
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
import vn.hoanhap.parts.time.Dated;

/** Is the sheet {@code areas}: into which class communes and places were put; a day may be a month or a year. */
public final class AreasSheet implements ImportSheet, TakingBack {

    private static final String AREA_CLASS = RowReader.column(AreaFields.AREA_CLASS);

    private final CareOffice office;
    private final LegalClock clock;

    /** Reads into the given office. */
    public AreasSheet(CareOffice office, LegalClock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "areas";
    }

    @Override
    public String subjectKind() {
        return "area";
    }

    @Override
    public Text title() {
        return office.desk().words().both("areas.title");
    }

    @Override
    public List<Column> columns() {
        List<String> codes =
                office.areas().rules().codes().stream().map(AreaCode::written).toList();
        return new Columns(name(), office.desk().words().messages())
                .required(AreaFields.COMMUNE, Type.UNIT)
                .optional(AreaFields.SPOT, Type.TEXT)
                .requiredCode(AREA_CLASS, "area.class.", codes)
                .required(Fields.BEGAN, Type.TEXT)
                .optional(Fields.NUMBER, Type.TEXT)
                .optional(AreaFields.AUTHORITY, Type.TEXT)
                .list();
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of(Fields.BEGAN);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Permission permission() {
        return Rights.AREAS_WRITE;
    }

    @Override
    public void check(Row row, Violations noted) {
        Faults faults = RowReader.faults(noted, office.desk().words());
        RowReader.checkDated(row, Fields.BEGAN, faults);
        office.areas().checkAlone(input(row), entry(row), faults);
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        boolean reached = office.areas()
                .table()
                .find(existing, entry(row).scope())
                .filter(one -> !one.takenBack())
                .isPresent();
        if (!reached) {
            RowReader.elsewhere(noted, office.desk().words());
        }
    }

    @Override
    public RowClashes clashes(RowClashes.CheckedFile file) {
        Problem.FieldError fault = new Problem.FieldError(
                Fields.BEGAN,
                office.desk().words().both("fault.area-twice"),
                office.desk().words().both("fault.area-twice.remedy"));
        return new OnlyOnce(
                AreasSheet::sameArea, (row, except) -> office.areas().twice(input(row), except), fault);
    }

    private static Optional<String> sameArea(Row row) {
        AreaInput input = input(row);
        Long unit = input.unitId();
        Dated began = input.began();
        return unit == null || began == null
                ? Optional.empty()
                : Optional.ofNullable(input.areaClass())
                        .flatMap(AreaCode::read)
                        .map(code -> unit + " " + code.scheme() + " " + began.first() + " "
                                + new AreaSpot(unit, input.place()).key());
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Faults faults = RowReader.faults(new Violations(), office.desk().words());
        if (existing == null) {
            return office.areas().enter(input(row), null, entry(row), faults).id();
        }
        Violations noted = new Violations();
        checkCorrection(row, existing, noted);
        noted.raise();
        int version = office.areas().open(existing, entry(row).scope()).version();
        return office.areas()
                .correct(existing, version, input(row), entry(row), faults)
                .id();
    }

    private Entry entry(Row row) {
        return RowReader.entry(row.principal(), permission(), clock);
    }

    private static AreaInput input(Row row) {
        return new AreaInput(
                row.id(AreaFields.COMMUNE),
                row.text(AreaFields.SPOT),
                row.text(AREA_CLASS),
                RowReader.dated(row, Fields.BEGAN),
                row.text(Fields.NUMBER),
                row.text(AreaFields.AUTHORITY));
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return office.areas()
                .table()
                .find(id, Scope.EVERYTHING)
                .filter(one -> !one.takenBack())
                .map(one -> new SaidCells()
                        .with(AreaFields.COMMUNE, one.spot().unitId())
                        .with(AreaFields.SPOT, one.spot().place())
                        .with(AREA_CLASS, one.code().written())
                        .with(Fields.BEGAN, one.began().written())
                        .with(Fields.NUMBER, one.decision().number())
                        .with(AreaFields.AUTHORITY, one.decision().authority())
                        .cells());
    }

    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        Map<String, String> settled = new HashMap<>(RowReader.settled(cells, Fields.BEGAN));
        settled.computeIfPresent(AreaFields.SPOT, (column, cell) -> new AreaSpot(0, cell).place());
        return settled;
    }

    @Override
    public void remove(long id, Principal by) {
        Entry entry = RowReader.entry(by, permission(), clock);
        office.areas().takeBack(id, office.areas().open(id, entry.scope()).version(), entry);
    }
}
