package vn.hoanhap.reporting.sheets;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
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
import vn.hoanhap.reporting.entry.Desk;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.store.TargetTable;
import vn.hoanhap.reporting.targets.Comparison;
import vn.hoanhap.reporting.targets.Target;
import vn.hoanhap.reporting.targets.TargetInput;

/** Takes targets of a year. A corrected row withdraws the earlier target, and both stay readable. */
public final class TargetSheet implements ImportSheet, TakingBack {

    private final ReportingOffice office;

    /** Writes into the given office. */
    public TargetSheet(ReportingOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "targets";
    }

    @Override
    public String subjectKind() {
        return "target";
    }

    @Override
    public Text title() {
        return office.words().both("sheet.targets");
    }

    @Override
    public List<Column> columns() {
        return new Columns(name(), office.words().messages())
                .requiredCode("indicator", IndicatorCodes.of(office.computed().indicators()))
                .required("unit", Type.UNIT)
                .required("year", Type.NUMBER)
                .optionalCode("comparison", "comparison.name.", Comparison.values())
                .optional("value", Type.NUMBER)
                .optional("percent", Type.DECIMAL)
                .required("source", Type.LONG_TEXT)
                .list();
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Permission permission() {
        return ReportingPermissions.TARGETS;
    }

    @Override
    public void check(Row row, Violations noted) {
        office.said().targetBook().check(input(row), entry(row), faults(noted));
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        if (!office.said().targetBook().reaches(existing, entry(row))) {
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

    /** One target of each unit, indicator and year stands. */
    private record Seats(ReportingOffice office) implements SeatClashes.Seats<TargetTable.Seat> {

        @Override
        public TargetTable.Seat of(Row row) {
            return new TargetTable.Seat(
                    Desk.checked(row.id("unit")),
                    Desk.checked(row.text("indicator")).strip(),
                    Desk.checked(row.number("year")).intValue());
        }

        @Override
        public Map<TargetTable.Seat, Set<Long>> standing(Collection<TargetTable.Seat> wanted) {
            return office.said().targets().standing(wanted);
        }

        @Override
        public FieldError row(long number) {
            return said("fault.target-row", number);
        }

        @Override
        public FieldError record(long id) {
            return said("fault.target-before", id);
        }

        private FieldError said(String key, long number) {
            String shown = String.valueOf(number);
            return new FieldError(
                    "indicator", office.words().both(key, shown), office.words().both(key + ".remedy", shown));
        }
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Faults faults = faults(new Violations());
        if (existing == null) {
            return office.said().targetBook().enter(input(row), entry(row), faults);
        }
        Violations noted = new Violations();
        checkCorrection(row, existing, noted);
        noted.raise();
        String reason = office.words().both("declared.by-import").vi();
        return office.said().targetBook().replace(existing, reason, input(row), entry(row), faults);
    }

    private Faults faults(Violations noted) {
        return new Faults(noted, office.words(), field -> field);
    }

    private Entry entry(Row row) {
        return Entry.of(row.principal(), permission(), office.clock().today());
    }

    private static TargetInput input(Row row) {
        String comparison = row.text("comparison");
        return new TargetInput(
                row.text("indicator"),
                row.id("unit"),
                row.number("year"),
                comparison == null ? null : Comparison.valueOf(comparison),
                row.number("value"),
                row.decimal("percent"),
                row.text("source"));
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    /** A target that was withdrawn counts nowhere, though it stays readable. */
    @Override
    public Optional<Map<String, String>> standing(long id) {
        return office.said()
                .targets()
                .find(id)
                .filter(target -> target.trace().stands())
                .map(TargetSheet::cells);
    }

    private static Map<String, String> cells(Target target) {
        return new SaidCells()
                .with("indicator", target.indicator())
                .with("unit", target.unitId())
                .with("year", target.year())
                .with("comparison", target.goal().comparison())
                .with("value", target.goal().value())
                .with("percent", target.goal().percent())
                .with("source", target.source())
                .cells();
    }

    /** A result reaches its target from below unless a row says otherwise. */
    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        Map<String, String> settled = new HashMap<>(cells);
        settled.putIfAbsent("comparison", Comparison.AT_LEAST.name());
        return settled;
    }

    /** Withdraws the target: it stays readable, and results are no longer compared with it. */
    @Override
    public void remove(long id, Principal by) {
        String reason = office.words().both("declared.by-undo").vi();
        Entry entry = Entry.of(by, permission(), office.clock().today());
        office.said().targetBook().withdraw(id, reason, entry);
    }
}
