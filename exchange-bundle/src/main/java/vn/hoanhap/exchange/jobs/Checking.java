package vn.hoanhap.exchange.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.Headings;
import vn.hoanhap.exchange.keys.RecordKeys;
import vn.hoanhap.exchange.staging.AskedRow;
import vn.hoanhap.exchange.staging.StagedRow;
import vn.hoanhap.exchange.template.ExampleRow;

/** Looks at every row of a file before the first is written. Not for several threads. */
final class Checking {

    /** Rows that need mending and are kept to be mended: who has more mends these first. */
    static final int MOST_ROWS_KEPT = 200;

    private final ImportRun.Services services;
    private final ImportRun.Request request;
    private final References references;
    private final RowReading reading;
    private final Portions portions;
    private final Faults faults = new Faults();
    private final BadRows bad = new BadRows();
    private final List<StagedRow> toMend = new ArrayList<>();
    private final Asking asking;
    private final Map<Object, Object> notes = new HashMap<>();
    private Job.Counts counts = Job.Counts.NONE;

    Checking(ImportRun.Services services, ImportRun.Request request, References references, RowReading reading) {
        this.services = services;
        this.request = request;
        this.references = references;
        this.reading = reading;
        this.portions = new Portions(request.file(), request.stopping());
        this.asking = new Asking(references);
    }

    /** Is what a check found. */
    record Found(Job.Counts counts, Faults faults, BadRows bad, List<StagedRow> toMend, List<AskedRow> asked) {

        boolean clean() {
            return faults.count() == 0;
        }
    }

    Found check(SheetPlan plan) {
        plan.check(faults);
        plan.sheets().forEach(this::checkSheet);
        List<AskedRow> asked = services.transactions().read(asking::rows);
        return new Found(counts.withDoubtful(asking.doubtful()), faults, bad, toMend, asked);
    }

    /** A unit of work that is rerun checks the sheet from its beginning: what it had noted before is forgotten first. */
    private void checkSheet(PlannedSheet planned) {
        Job.Counts before = counts;
        Faults.Mark mark = faults.mark();
        int kept = toMend.size();
        Asking.Mark asked = asking.mark();
        services.transactions().read(() -> {
            counts = before;
            faults.back(mark);
            toMend.subList(kept, toMend.size()).clear();
            asking.back(asked);
            references.forget(planned.name());
            bad.forget(planned.name());
            return services.elected().withSheet(planned.name(), sheet -> checkRows(sheet, planned));
        });
    }

    private boolean checkRows(ImportSheet sheet, PlannedSheet planned) {
        Permission needed = sheet.permission();
        if (!request.principal().may(needed)) {
            faults.add(planned.problem(
                    planned.head().line(),
                    "row",
                    new Text("Bạn không có quyền nhập bảng này.", "You may not import this sheet."),
                    RightTitles.ask(services.elected(), needed)));
            bad.close(planned.name());
            return false;
        }
        long before = faults.count();
        planned.checkHeader(faults);
        List<FileRow> examples = new ArrayList<>();
        Set<Long> doubled = declare(planned, examples);
        if (faults.count() > before) {
            bad.close(planned.name());
            references.spoil(planned.name());
        }
        examples.forEach(row -> typedOver(planned, row));
        RowDoubts doubts = sheet.doubts(request.principal());
        RowClashes clashes = sheet.clashes(new RowClashes.CheckedFile(request.principal(), notes));
        RowLooks looks = new RowLooks(services.keys(), reading, sheet, planned);
        return portions.read(planned, rows -> {
            services.keys().ahead(planned.keys(rows));
            List<Look> looked = rows.stream()
                    .map(row -> looks.at(row, doubled.contains(row.number())))
                    .toList();
            clash(looked, clashes.of(written(planned, looked)));
            List<RowDoubts.Numbered> held = new ArrayList<>();
            looked.forEach(look -> settle(sheet, planned, look).ifPresent(held::add));
            doubt(planned, rows, doubts.of(held));
            return true;
        });
    }

    /** Returns the rows that will be written unless they clash. */
    private List<RowDoubts.Numbered> written(PlannedSheet planned, List<Look> looked) {
        return looked.stream()
                .filter(look -> look.holds() && !look.same())
                .filter(look -> !bad.contains(planned.name(), look.row().number()) && !waits(planned, look.typed()))
                .map(Look::numbered)
                .toList();
    }

    private static void clash(List<Look> looked, List<RowClashes.Clash> clashes) {
        for (RowClashes.Clash clash : clashes) {
            Problem.FieldError fault = clash.fault();
            looked.stream()
                    .filter(look -> look.row().number() == clash.number())
                    .forEach(look -> look.noted().add(fault.field(), fault.message(), fault.remedy()));
        }
    }

    private void doubt(PlannedSheet planned, List<FileRow> rows, List<RowDoubts.Doubt> doubts) {
        for (RowDoubts.Doubt doubt : doubts) {
            rows.stream()
                    .filter(row -> row.number() == doubt.number())
                    .forEach(row -> asking.doubt(planned, row, doubt));
        }
    }

    /** Notes the keys of a sheet; returns the rows whose key an earlier row has. */
    private Set<Long> declare(PlannedSheet planned, List<FileRow> examples) {
        Set<Long> doubled = new HashSet<>();
        portions.read(
                planned,
                rows -> {
                    for (FileRow row : rows) {
                        String key = planned.key(row);
                        if (!key.isEmpty() && !references.declare(planned.name(), key)) {
                            doubled.add(row.number());
                        }
                    }
                    return true;
                },
                row -> {
                    if (examples.size() < MOST_ROWS_KEPT
                            && !ExampleRow.untouched(planned.known(), planned.cells(row))) {
                        examples.add(row);
                    }
                });
        return doubled;
    }

    /** Somebody filled in the example and kept its key: what they wrote would be passed by without a word. */
    private void typedOver(PlannedSheet planned, FileRow row) {
        RowProblem problem = planned.problem(
                row.number(),
                Headings.KEY,
                new Text(
                        "Dòng ví dụ này đã được điền, nhưng khóa vẫn là “VÍ DỤ” nên không được ghi.",
                        "This example was filled in, but it still has the key “VÍ DỤ” and is not written."),
                new Text(
                        "Đặt cho dòng một khóa riêng, ví dụ N-001, để ghi nó; không dùng thì xóa dòng.",
                        "Give the row a key of its own, such as N-001, to write it; if it is not meant, delete the row."));
        faults.add(problem);
        if (toMend.size() < MOST_ROWS_KEPT) {
            toMend.add(planned.staged(row, List.of(problem)));
        }
    }

    /** Returns the row when nothing is wrong with it. */
    private Optional<RowDoubts.Numbered> settle(ImportSheet sheet, PlannedSheet planned, Look look) {
        counts = counts.oneMore();
        if (!look.holds()) {
            refuse(planned, look);
        } else if (bad.contains(planned.name(), look.row().number()) || waits(planned, look.typed())) {
            hold(planned, look.row());
        } else {
            RecordKeys.Known known = look.known();
            if (count(look) && known != null) {
                asking.correction(sheet, new Asking.Corrected(planned, look.row(), look.typed()), known.recordId());
            }
            return Optional.of(look.numbered());
        }
        return Optional.empty();
    }

    /** A cell that could not be read was taken for an empty one: what follows from that is not told beside it. */
    private void refuse(PlannedSheet planned, Look look) {
        FileRow row = look.row();
        Set<String> unread = planned.unread(row);
        List<RowProblem> problems = Stream.concat(
                        planned.faults(row).stream(),
                        look.noted().errors().stream()
                                .filter(fault -> !unread.contains(fault.field()) && !planned.lacks(fault.field()))
                                .map(fault -> planned.problem(row, fault)))
                .toList();
        if (problems.isEmpty()) {
            hold(planned, row);
            return;
        }
        problems.forEach(faults::add);
        bad.add(planned.name(), row.number());
        if (!look.doubled()) {
            references.spoil(planned.name(), planned.key(row));
        }
        if (toMend.size() < MOST_ROWS_KEPT) {
            toMend.add(planned.staged(row, problems));
        }
    }

    /** Tells whether a row refers to one of the same file that needs mending. */
    private boolean waits(PlannedSheet planned, ImportSheet.Row typed) {
        return planned.known().stream().anyMatch(column -> {
            String sheet = column.refers();
            String cell = typed.cells().getOrDefault(column.name(), "");
            return sheet != null
                    && Stream.of(cell.split(";", -1)).anyMatch(key -> references.spoiled(sheet, key.strip()));
        });
    }

    private void hold(PlannedSheet planned, FileRow row) {
        counts = counts.oneHeld();
        bad.add(planned.name(), row.number());
        references.spoil(planned.name(), planned.key(row));
    }

    /** Counts a row that will be written; tells whether it corrects a record. */
    private boolean count(Look look) {
        RecordKeys.Known known = look.known();
        if (known == null) {
            counts = counts.oneFresh();
        } else if (!look.same()) {
            counts = counts.oneChanged();
            return true;
        } else if (known.jobId() == request.jobId()) {
            counts = counts.oneWrittenBefore();
        } else {
            counts = counts.oneSame();
        }
        return false;
    }
}
