package vn.hoanhap.exchange.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.Headings;
import vn.hoanhap.exchange.file.SheetFile;
import vn.hoanhap.exchange.file.SheetRows;
import vn.hoanhap.exchange.keys.RecordKeys;

/** Takes one file from its first check to its last row. Not for several threads. */
public final class ImportRun {

    /** Rows written in one unit of work: a row may touch dozens of database rows, and a unit holds at most 500. */
    private static final int PORTION = 8;

    private final Services services;
    private final Request request;
    private final SheetPlan plan;
    private final References references;
    private final RowReading reading;
    private final Faults faults = new Faults();
    private Job.Counts counts = Job.Counts.NONE;

    /** Is what a run works with. */
    public record Services(
            TransactionRunner transactions, Elected elected, RecordKeys keys, JobStore jobs, AuditTrail audit) {}

    ImportRun(Services services, Request request, References references) {
        this.services = services;
        this.request = request;
        this.references = references;
        this.reading = new RowReading(references, request.principal());
        this.plan = SheetPlan.of(request.file().sheets(), services.elected());
    }

    /** Is what is asked of a run. */
    record Request(long jobId, boolean dryRun, Principal principal, SheetFile file) {}

    void run() {
        plan.check(faults);
        for (PlannedSheet planned : plan.sheets()) {
            checkSheet(planned);
        }
        if (faults.count() > 0) {
            end(JobState.REFUSED);
        } else if (request.dryRun()) {
            end(JobState.CHECKED);
        } else {
            apply();
        }
    }

    /** A unit of work that is rerun checks the sheet from its beginning: what it had noted before is forgotten first. */
    private void checkSheet(PlannedSheet planned) {
        Job.Counts before = counts;
        Faults.Mark mark = faults.mark();
        services.transactions().read(() -> {
            counts = before;
            faults.back(mark);
            references.forget(planned.name());
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
                    new Text("Xin quyền " + needed.name() + ".", "Ask for the right " + needed.name() + ".")));
            return false;
        }
        planned.checkHeader(faults);
        inPortions(planned, rows -> {
            rows.forEach(row -> declare(planned, row));
            return true;
        });
        inPortions(planned, rows -> {
            rows.forEach(row -> checkRow(sheet, planned, row));
            return true;
        });
        return true;
    }

    private interface Portion {
        /** Takes some rows; false ends the reading. */
        boolean take(List<FileRow> rows);
    }

    /** Reads a sheet from its beginning, a few rows at a time, without the example; false when it was left before its end. */
    private boolean inPortions(PlannedSheet planned, Portion portion) {
        try (SheetRows rows = request.file().rows(planned.head())) {
            for (List<FileRow> some = rows.next(PORTION); !some.isEmpty(); some = rows.next(PORTION)) {
                List<FileRow> meant =
                        some.stream().filter(row -> !planned.example(row)).toList();
                if (!meant.isEmpty() && !portion.take(meant)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void declare(PlannedSheet planned, FileRow row) {
        String key = planned.key(row);
        if (!key.isEmpty() && !references.declare(planned.name(), key)) {
            faults.add(planned.problem(
                    row.number(),
                    Headings.KEY,
                    new Text("Khóa này đã có ở dòng trên.", "An earlier row has this key."),
                    new Text("Mỗi dòng một khóa riêng.", "Give each row a key of its own.")));
        }
    }

    private void checkRow(ImportSheet sheet, PlannedSheet planned, FileRow row) {
        counts = new Job.Counts(counts.total() + 1, counts.fresh(), counts.changed(), counts.same(), counts.written());
        Violations noted = new Violations();
        ImportSheet.Row typed = reading.read(planned, row, noted);
        RecordKeys.@Nullable Known known =
                services.keys().find(planned.name(), typed.key()).orElse(null);
        boolean readable = noted.none() && row.faults().isEmpty();
        if (readable) {
            if (known != null) {
                sheet.checkCorrection(typed, known.recordId(), noted);
            }
            sheet.check(typed, noted);
        }
        note(planned, row, noted);
        if (readable && noted.none()) {
            count(typed, known);
        }
    }

    /** A cell that could not be read was taken for an empty one: what follows from that is not told beside it. */
    private void note(PlannedSheet planned, FileRow row, Violations noted) {
        Set<String> unread = planned.unread(row);
        planned.faults(row).forEach(faults::add);
        noted.errors().stream()
                .filter(fault -> !unread.contains(fault.field()))
                .forEach(fault -> faults.add(planned.problem(row.number(), fault)));
    }

    private void count(ImportSheet.Row row, RecordKeys.@Nullable Known known) {
        boolean same = known != null && known.contentHash().equals(ContentHash.of(row.cells()));
        counts = new Job.Counts(
                counts.total(),
                counts.fresh() + (known == null ? 1 : 0),
                counts.changed() + (known != null && !same ? 1 : 0),
                counts.same() + (same ? 1 : 0),
                counts.written());
    }

    private void apply() {
        services.transactions().change(() -> {
            services.jobs().progress(request.jobId(), JobState.APPLYING, counts);
        });
        for (PlannedSheet planned : plan.sheets()) {
            if (!inPortions(planned, rows -> portion(planned, rows))) {
                stopped();
                end(JobState.FAILED);
                return;
            }
        }
        end(JobState.DONE);
    }

    /** Tells what became of the rest: whoever imports must not take half of a file for all of it. */
    private void stopped() {
        faults.add(RowProblem.stopped(counts));
    }

    private boolean portion(PlannedSheet planned, List<FileRow> portion) {
        FileRow[] at = {portion.get(0)};
        try {
            long written = services.transactions().write(() -> {
                long count = 0;
                for (FileRow row : portion) {
                    at[0] = row;
                    count += applyRow(planned, row) ? 1 : 0;
                }
                Job.Counts then = withWritten(counts.written() + count);
                services.jobs().progress(request.jobId(), JobState.APPLYING, then);
                return count;
            });
            counts = withWritten(counts.written() + written);
            return true;
        } catch (ProblemException e) {
            refused(planned, at[0], e.problem());
            return false;
        }
    }

    private boolean applyRow(PlannedSheet planned, FileRow row) {
        Optional<Boolean> applied = services.elected().withSheet(planned.name(), sheet -> {
            Violations noted = new Violations();
            ImportSheet.Row typed = reading.read(planned, row, noted);
            noted.raise();
            String hash = ContentHash.of(typed.cells());
            RecordKeys.@Nullable Known known =
                    services.keys().find(planned.name(), typed.key()).orElse(null);
            if (known != null && known.contentHash().equals(hash)) {
                return false;
            }
            long id = sheet.apply(typed, known == null ? null : known.recordId());
            services.keys().put(planned.name(), typed.key(), new RecordKeys.Known(id, hash), request.jobId());
            audit(sheet, id, known == null ? "record.imported" : "record.corrected");
            return true;
        });
        return applied.orElseThrow(() -> Problem.conflict(new Text(
                        "Chương trình của bảng " + planned.name() + " vừa được gỡ.",
                        "The programme of the sheet " + planned.name() + " was just removed."))
                .raise());
    }

    private void audit(ImportSheet sheet, long id, String action) {
        services.audit()
                .record(new AuditEntry(
                        request.principal().accountId(),
                        action,
                        sheet.subjectKind(),
                        String.valueOf(id),
                        "import " + request.jobId()));
    }

    private void refused(PlannedSheet planned, FileRow row, Problem problem) {
        problem.errors().forEach(error -> faults.add(planned.problem(row.number(), error)));
        if (problem.errors().isEmpty()) {
            faults.add(planned.problem(
                    row.number(),
                    "row",
                    problem.detail(),
                    new Text(
                            "Sửa dòng này rồi nhập lại cả tệp; những dòng đã ghi được nhận ra theo khóa.",
                            "Mend this row and import the file again; rows already written are known by their keys.")));
        }
    }

    /** Writes the problems first: whoever sees the last state finds everything that explains it. */
    private void end(JobState state) {
        List<RowProblem> kept = faults.kept();
        for (int from = 0; from < kept.size(); from += 100) {
            List<RowProblem> portion = kept.subList(from, Math.min(from + 100, kept.size()));
            services.transactions().change(() -> services.jobs().problems(request.jobId(), portion, faults.count()));
        }
        services.transactions().change(() -> {
            services.jobs().skipped(request.jobId(), plan.skipped());
            services.jobs().progress(request.jobId(), state, counts);
        });
    }

    private Job.Counts withWritten(long written) {
        return new Job.Counts(counts.total(), counts.fresh(), counts.changed(), counts.same(), written);
    }
}
