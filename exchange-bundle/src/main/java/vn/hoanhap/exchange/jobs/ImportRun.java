package vn.hoanhap.exchange.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
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
import vn.hoanhap.exchange.csv.Archive;
import vn.hoanhap.exchange.csv.CsvRow;
import vn.hoanhap.exchange.csv.SheetHead;
import vn.hoanhap.exchange.csv.SheetRows;
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
        this.plan = SheetPlan.of(request.archive().sheets(), services.elected());
    }

    /** Is what is asked of a run. */
    record Request(long jobId, boolean dryRun, Principal principal, Archive archive) {}

    void run() {
        for (SheetHead file : plan.files()) {
            checkSheet(file);
        }
        counts = new Job.Counts(plan.rows(), counts.fresh(), counts.changed(), counts.same(), 0);
        if (faults.count() > 0) {
            end(JobState.REFUSED);
        } else if (request.dryRun()) {
            end(JobState.CHECKED);
        } else {
            apply();
        }
    }

    /** A unit of work that is rerun checks the sheet from its beginning: what it had noted before is forgotten first. */
    private void checkSheet(SheetHead file) {
        Job.Counts before = counts;
        Faults.Mark mark = faults.mark();
        services.transactions().read(() -> {
            counts = before;
            faults.back(mark);
            references.forget(file.name());
            return services.elected().withSheet(file.name(), sheet -> checkRows(sheet, file));
        });
    }

    private boolean checkRows(ImportSheet sheet, SheetHead file) {
        Permission needed = sheet.permission();
        if (!request.principal().may(needed)) {
            faults.add(new RowProblem(
                    file.name(),
                    1,
                    "row",
                    new Text("Bạn không có quyền nhập bảng này.", "You may not import this sheet."),
                    new Text("Xin quyền " + needed.name() + ".", "Ask for the right " + needed.name() + ".")));
            return false;
        }
        SheetPlan.checkHeader(sheet, file, faults);
        inPortions(file, rows -> {
            rows.forEach(row -> declare(file, row));
            return true;
        });
        inPortions(file, rows -> {
            rows.forEach(row -> checkRow(sheet, file, row));
            return true;
        });
        return true;
    }

    private interface Portion {
        /** Takes some rows; false ends the reading. */
        boolean take(List<CsvRow> rows);
    }

    /** Reads a sheet from its beginning, a few rows at a time; false when it was left before its end. */
    private boolean inPortions(SheetHead file, Portion portion) {
        try (SheetRows rows = request.archive().rows(file)) {
            for (List<CsvRow> some = rows.next(PORTION); !some.isEmpty(); some = rows.next(PORTION)) {
                if (!portion.take(some)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void declare(SheetHead file, CsvRow row) {
        int column = file.header().indexOf(RowReading.KEY);
        String key = column < 0 ? "" : row.cells().get(column);
        if (!key.isEmpty() && !references.declare(file.name(), key)) {
            faults.add(new RowProblem(
                    file.name(),
                    row.number(),
                    RowReading.KEY,
                    new Text("Khóa này đã có ở dòng trên.", "An earlier row has this key."),
                    new Text("Mỗi dòng một khóa riêng.", "Give each row a key of its own.")));
        }
    }

    private void checkRow(ImportSheet sheet, SheetHead file, CsvRow row) {
        Violations noted = new Violations();
        ImportSheet.Row typed = reading.read(sheet, file, row, noted);
        RecordKeys.@Nullable Known known =
                services.keys().find(file.name(), typed.key()).orElse(null);
        if (noted.none()) {
            if (known != null) {
                sheet.checkCorrection(typed, known.recordId(), noted);
            }
            sheet.check(typed, noted);
        }
        noted.errors().forEach(fault -> faults.add(RowProblem.of(file.name(), row.number(), fault)));
        if (noted.none()) {
            count(typed, known);
        }
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
        for (SheetHead file : plan.files()) {
            if (!inPortions(file, rows -> portion(file, rows))) {
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

    private boolean portion(SheetHead file, List<CsvRow> portion) {
        CsvRow[] at = {portion.get(0)};
        try {
            long written = services.transactions().write(() -> {
                long count = 0;
                for (CsvRow row : portion) {
                    at[0] = row;
                    count += applyRow(file, row) ? 1 : 0;
                }
                Job.Counts then = withWritten(counts.written() + count);
                services.jobs().progress(request.jobId(), JobState.APPLYING, then);
                return count;
            });
            counts = withWritten(counts.written() + written);
            return true;
        } catch (ProblemException e) {
            note(file, at[0], e.problem());
            return false;
        }
    }

    private boolean applyRow(SheetHead file, CsvRow row) {
        Optional<Boolean> applied = services.elected().withSheet(file.name(), sheet -> {
            Violations noted = new Violations();
            ImportSheet.Row typed = reading.read(sheet, file, row, noted);
            noted.raise();
            String hash = ContentHash.of(typed.cells());
            RecordKeys.@Nullable Known known =
                    services.keys().find(file.name(), typed.key()).orElse(null);
            if (known != null && known.contentHash().equals(hash)) {
                return false;
            }
            long id = sheet.apply(typed, known == null ? null : known.recordId());
            services.keys().put(file.name(), typed.key(), new RecordKeys.Known(id, hash), request.jobId());
            audit(sheet, id, known == null ? "record.imported" : "record.corrected");
            return true;
        });
        return applied.orElseThrow(() -> Problem.conflict(new Text(
                        "Chương trình của bảng " + file.name() + " vừa được gỡ.",
                        "The programme of the sheet " + file.name() + " was just removed."))
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

    private void note(SheetHead file, CsvRow row, Problem problem) {
        problem.errors().forEach(error -> faults.add(RowProblem.of(file.name(), row.number(), error)));
        if (problem.errors().isEmpty()) {
            faults.add(new RowProblem(
                    file.name(),
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
