package vn.hoanhap.exchange.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.csv.SheetFile;
import vn.hoanhap.exchange.keys.RecordKeys;

/** Takes one file from its first check to its last row. Not for several threads. */
public final class ImportRun {

    /** Rows written in one unit of work: a row may touch dozens of database rows, and a unit holds at most 500. */
    private static final int PORTION = 8;

    private final Services services;
    private final long jobId;
    private final boolean dryRun;
    private final SheetPlan plan;
    private final References references;
    private final RowReading reading;
    private final Principal principal;
    private final List<RowProblem> problems = new ArrayList<>();
    private Job.Counts counts = Job.Counts.NONE;

    /** Is what a run works with. */
    public record Services(TransactionRunner transactions, Elected elected, RecordKeys keys, JobStore jobs) {}

    ImportRun(Services services, Request request, References references) {
        this.services = services;
        this.jobId = request.jobId();
        this.dryRun = request.dryRun();
        this.principal = request.principal();
        this.references = references;
        this.reading = new RowReading(references, request.principal());
        this.plan = SheetPlan.of(request.files(), services.elected());
    }

    /** Is what is asked of a run. */
    record Request(long jobId, boolean dryRun, Principal principal, List<SheetFile> files) {}

    void run() {
        for (SheetFile file : plan.files()) {
            services.transactions().read(() -> checkSheet(file));
        }
        counts = new Job.Counts(plan.rows(), counts.fresh(), counts.changed(), counts.same(), 0);
        if (!problems.isEmpty()) {
            end(JobState.REFUSED);
        } else if (dryRun) {
            end(JobState.CHECKED);
        } else {
            apply();
        }
    }

    private boolean checkSheet(SheetFile file) {
        Optional<Boolean> checked = services.elected().withSheet(file.name(), sheet -> {
            Permission needed = sheet.permission();
            if (!principal.may(needed)) {
                problems.add(new RowProblem(
                        file.name(),
                        1,
                        "row",
                        new Text("Bạn không có quyền nhập bảng này.", "You may not import this sheet."),
                        new Text("Xin quyền " + needed.name() + ".", "Ask for the right " + needed.name() + ".")));
                return false;
            }
            SheetPlan.checkHeader(sheet, file, problems);
            file.rows().forEach(row -> declare(file, row));
            file.rows().forEach(row -> checkRow(sheet, file, row));
            return true;
        });
        return checked.orElse(false);
    }

    private void declare(SheetFile file, SheetFile.CsvRow row) {
        int column = file.header().indexOf(RowReading.KEY);
        String key = column < 0 ? "" : row.cells().get(column);
        if (!key.isEmpty() && !references.declare(file.name(), key)) {
            problems.add(new RowProblem(
                    file.name(),
                    row.number(),
                    RowReading.KEY,
                    new Text("Khóa này đã có ở dòng trên.", "An earlier row has this key."),
                    new Text("Mỗi dòng một khóa riêng.", "Give each row a key of its own.")));
        }
    }

    private void checkRow(ImportSheet sheet, SheetFile file, SheetFile.CsvRow row) {
        Violations faults = new Violations();
        ImportSheet.Row typed = reading.read(sheet, file, row, faults);
        if (faults.none()) {
            sheet.check(typed, faults);
        }
        faults.errors().forEach(fault -> problems.add(RowProblem.of(file.name(), row.number(), fault)));
        if (faults.none()) {
            count(file, typed);
        }
    }

    private void count(SheetFile file, ImportSheet.Row row) {
        RecordKeys.Known known = services.keys().find(file.name(), row.key()).orElse(null);
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
            services.jobs().progress(jobId, JobState.APPLYING, counts);
        });
        for (SheetFile file : plan.files()) {
            for (int from = 0; from < file.rows().size(); from += PORTION) {
                List<SheetFile.CsvRow> portion = file.rows()
                        .subList(from, Math.min(from + PORTION, file.rows().size()));
                if (!portion(file, portion)) {
                    end(JobState.FAILED);
                    return;
                }
            }
        }
        end(JobState.DONE);
    }

    private boolean portion(SheetFile file, List<SheetFile.CsvRow> portion) {
        SheetFile.CsvRow[] at = {portion.get(0)};
        try {
            long written = services.transactions().write(() -> {
                long count = 0;
                for (SheetFile.CsvRow row : portion) {
                    at[0] = row;
                    count += applyRow(file, row) ? 1 : 0;
                }
                Job.Counts then = withWritten(counts.written() + count);
                services.jobs().progress(jobId, JobState.APPLYING, then);
                return count;
            });
            counts = withWritten(counts.written() + written);
            return true;
        } catch (ProblemException e) {
            note(file, at[0], e.problem());
            return false;
        }
    }

    private boolean applyRow(SheetFile file, SheetFile.CsvRow row) {
        Optional<Boolean> applied = services.elected().withSheet(file.name(), sheet -> {
            Violations faults = new Violations();
            ImportSheet.Row typed = reading.read(sheet, file, row, faults);
            faults.raise();
            String hash = ContentHash.of(typed.cells());
            RecordKeys.@Nullable Known known =
                    services.keys().find(file.name(), typed.key()).orElse(null);
            if (known != null && known.contentHash().equals(hash)) {
                return false;
            }
            long id = sheet.apply(typed, known == null ? null : known.recordId());
            services.keys().put(file.name(), typed.key(), new RecordKeys.Known(id, hash), jobId);
            return true;
        });
        return applied.orElseThrow(() -> Problem.conflict(new Text(
                        "Chương trình của bảng " + file.name() + " vừa được gỡ.",
                        "The programme of the sheet " + file.name() + " was just removed."))
                .raise());
    }

    private void note(SheetFile file, SheetFile.CsvRow row, Problem problem) {
        problem.errors().forEach(error -> problems.add(RowProblem.of(file.name(), row.number(), error)));
        if (problem.errors().isEmpty()) {
            problems.add(new RowProblem(
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
        int most = Math.min(problems.size(), JobStore.MOST_PROBLEMS);
        for (int from = 0; from < most; from += 100) {
            List<RowProblem> portion = problems.subList(from, Math.min(from + 100, most));
            services.transactions().change(() -> services.jobs().problems(jobId, portion, problems.size()));
        }
        services.transactions().change(() -> {
            services.jobs().skipped(jobId, plan.skipped());
            services.jobs().progress(jobId, state, counts);
        });
    }

    private Job.Counts withWritten(long written) {
        return new Job.Counts(counts.total(), counts.fresh(), counts.changed(), counts.same(), written);
    }
}
