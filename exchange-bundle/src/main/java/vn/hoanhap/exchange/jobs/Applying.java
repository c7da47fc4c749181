package vn.hoanhap.exchange.jobs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.keys.RecordKeys;

/** Writes the rows of a file that was checked, a few in one unit of work. Not for several threads. */
final class Applying {

    private final ImportRun.Services services;
    private final ImportRun.Request request;
    private final RowReading reading;
    private final Portions portions;
    private final Faults faults;
    private final BadRows bad;
    private final Trail trail;
    private Job.Counts counts;

    Applying(ImportRun.Services services, ImportRun.Request request, RowReading reading, Checking.Found found) {
        this.services = services;
        this.request = request;
        this.reading = reading;
        this.portions = new Portions(request.file(), request.stopping());
        this.faults = found.faults();
        this.bad = found.bad();
        this.counts = found.counts();
        this.trail = new Trail(services.steps(), request.jobId());
    }

    /** Writes everything that is well; false when a row was refused on the way, which is then among the faults. */
    boolean apply(SheetPlan plan) {
        services.transactions().change(() -> services.jobs().progress(request.jobId(), JobState.APPLYING, counts));
        for (PlannedSheet planned : plan.sheets()) {
            if (!portions.read(planned, rows -> portion(planned, well(planned, rows)))) {
                // Whoever imports must not take half of a file for all of it.
                faults.add(RowProblem.stopped(counts));
                return false;
            }
        }
        return true;
    }

    Job.Counts counts() {
        return counts;
    }

    private List<FileRow> well(PlannedSheet planned, List<FileRow> rows) {
        return rows.stream()
                .filter(row -> !bad.contains(planned.name(), row.number()))
                .toList();
    }

    private boolean portion(PlannedSheet planned, List<FileRow> portion) {
        if (portion.isEmpty()) {
            return true;
        }
        FileRow[] at = {portion.get(0)};
        try {
            long written = services.transactions().write(() -> {
                long count = 0;
                for (FileRow row : portion) {
                    at[0] = row;
                    count += applyRow(planned, row) ? 1 : 0;
                }
                Job.Counts then = counts.withWritten(counts.written() + count);
                services.jobs().progress(request.jobId(), JobState.APPLYING, then);
                return count;
            });
            counts = counts.withWritten(counts.written() + written);
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
            long id = trail.apply(sheet, typed, new Trail.At(planned, row.number(), hash), known);
            services.keys().put(planned.name(), typed.key(), new RecordKeys.Known(id, hash, request.jobId()));
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
                            "Sửa dòng này rồi ghi tiếp; những dòng đã ghi được nhận ra theo khóa.",
                            "Mend this row and go on; rows already written are known by their keys.")));
        }
    }
}
