package vn.hoanhap.reporting.sheets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem.FieldError;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.declared.DeclaredFigure;
import vn.hoanhap.reporting.declared.DeclaredInput;
import vn.hoanhap.reporting.entry.Desk;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.store.DeclaredTable;

/** Takes figures that offices declare. A corrected row withdraws what it said before, and both stay readable. */
public final class DeclaredSheet implements ImportSheet, TakingBack {

    private static final String VALUE_TO = "value_to";

    private final ReportingOffice office;

    /** Writes into the given office. */
    public DeclaredSheet(ReportingOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "declared_figures";
    }

    @Override
    public String subjectKind() {
        return "declared-figure";
    }

    @Override
    public Text title() {
        return office.words().both("sheet.declared_figures");
    }

    @Override
    public List<Column> columns() {
        return new Columns(name(), office.words().messages())
                .requiredCode("indicator", IndicatorCodes.of(office.computed().indicators()))
                .required("unit", Type.UNIT)
                .optional("from", Type.DATE)
                .required("to", Type.DATE)
                .optional("value", Type.NUMBER)
                .optional(VALUE_TO, Type.NUMBER)
                .optional("numerator", Type.NUMBER)
                .optional("denominator", Type.NUMBER)
                .optional("outcome", Type.TEXT)
                .optionalCode("qualifier", "qualifier.name.", Qualifier.values())
                .required("source", Type.LONG_TEXT)
                .list();
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Permission permission() {
        return ReportingPermissions.DECLARE;
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of("to");
    }

    @Override
    public void check(Row row, Violations noted) {
        // Whether it was said before is for the clashes to see: a correction may say it again.
        office.said().declaredBook().checkAlone(input(row), entry(row), faults(noted));
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        if (!office.said().declaredBook().reaches(existing, entry(row))) {
            noted.add(
                    "key",
                    office.words().both("fault.elsewhere"),
                    office.words().both("fault.elsewhere.remedy"));
        }
    }

    @Override
    public RowClashes clashes(RowClashes.CheckedFile file) {
        return new SeatClashes<>(new Seats(office));
    }

    /** An office says each figure of the same days once. */
    private record Seats(ReportingOffice office) implements SeatClashes.Seats<DeclaredTable.Seat> {

        @Override
        public DeclaredTable.Seat of(Row row) {
            LocalDate to = Desk.checked(row.date("to"));
            LocalDate from = row.date("from");
            return new DeclaredTable.Seat(
                    Desk.checked(row.id("unit")),
                    Desk.checked(row.text("indicator")).strip(),
                    from == null ? to : from,
                    to,
                    Desk.checked(row.text("source")).strip());
        }

        @Override
        public Map<DeclaredTable.Seat, Set<Long>> standing(Collection<DeclaredTable.Seat> wanted) {
            return office.said().declared().standing(wanted);
        }

        @Override
        public FieldError row(long number) {
            return said("fault.declared-row", number);
        }

        @Override
        public FieldError record(long id) {
            return said("fault.declared-before", id);
        }

        private FieldError said(String key, long number) {
            String shown = String.valueOf(number);
            return new FieldError(
                    "source", office.words().both(key, shown), office.words().both(key + ".remedy", shown));
        }
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Faults faults = faults(new Violations());
        if (existing == null) {
            return office.said().declaredBook().enter(input(row), entry(row), faults);
        }
        Violations noted = new Violations();
        checkCorrection(row, existing, noted);
        noted.raise();
        String reason = office.words().both("declared.by-import").vi();
        return office.said().declaredBook().replace(existing, reason, input(row), entry(row), faults);
    }

    private Faults faults(Violations noted) {
        return new Faults(noted, office.words(), field -> field.equals("valueTo") ? VALUE_TO : field);
    }

    private Entry entry(Row row) {
        return Entry.of(row.principal(), permission(), office.clock().today());
    }

    private static DeclaredInput input(Row row) {
        String qualifier = row.text("qualifier");
        return new DeclaredInput(
                row.text("indicator"),
                row.id("unit"),
                row.date("from"),
                row.date("to"),
                new DeclaredInput.Said(
                        row.number("value"),
                        row.number(VALUE_TO),
                        row.number("numerator"),
                        row.number("denominator"),
                        row.text("outcome")),
                qualifier == null ? null : Qualifier.valueOf(qualifier),
                row.text("source"));
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    /** A figure that was withdrawn counts nowhere, though it stays readable. */
    @Override
    public Optional<Map<String, String>> standing(long id) {
        return office.said().declared().find(id).filter(DeclaredFigure::stands).map(DeclaredSheet::cells);
    }

    private static Map<String, String> cells(DeclaredFigure figure) {
        return new SaidCells()
                .with("indicator", figure.indicator())
                .with("unit", figure.unitId())
                .with("from", figure.from())
                .with("to", figure.to())
                .with("value", figure.statement().value())
                .with(VALUE_TO, figure.statement().upTo())
                .with("numerator", figure.statement().numerator())
                .with("denominator", figure.statement().denominator())
                .with("outcome", figure.statement().outcome())
                .with("qualifier", figure.statement().qualifier())
                .with("source", figure.source())
                .cells();
    }

    /** A figure is of one day unless a row says otherwise, and exact. */
    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        Map<String, String> settled = new HashMap<>(cells);
        String last = cells.get("to");
        if (last != null) {
            settled.putIfAbsent("from", last);
        }
        settled.putIfAbsent("qualifier", Qualifier.EXACT.name());
        return settled;
    }

    /** Withdraws the figure: what an office once said stays readable. */
    @Override
    public void remove(long id, Principal by) {
        String reason = office.words().both("declared.by-undo").vi();
        Entry entry = Entry.of(by, permission(), office.clock().today());
        office.said().declaredBook().withdraw(id, reason, entry);
    }
}
