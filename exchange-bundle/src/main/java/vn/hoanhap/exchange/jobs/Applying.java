package vn.hoanhap.exchange.jobs;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.keys.RecordKeys;

/** Writes the rows of a file that was checked, a few in one unit of work. Not for several threads. */
final class Applying {

    /** Rows whose keys are looked up together. */
    private static final int LOOKED_UP = 32;

    /** How the engines say that a key is there already. */
    private static final String TWICE = "23505";

    private static final int MOST_AGAIN = 5;

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
        List<FileRow> rest = portion;
        FileRow[] at = {portion.get(0)};
        try {
            while (!rest.isEmpty()) {
                List<FileRow> left = rest;
                Part part = written(planned, left, at);
                counts = counts.withWritten(counts.written() + part.written());
                rest = rest.subList(part.taken(), rest.size());
            }
            return true;
        } catch (ProblemException e) {
            refused(planned, at[0], e.problem());
            return false;
        }
    }

    /** Another import may write a key at the same time that neither knew: what it stands for is looked up again then. */
    private Part written(PlannedSheet planned, List<FileRow> rows, FileRow[] at) {
        for (int again = 0; ; again++) {
            try {
                return services.transactions().write(() -> part(planned, rows, at));
            } catch (StoreException e) {
                if (again == MOST_AGAIN || !twice(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean twice(StoreException failure) {
        return failure.getCause() instanceof SQLException sql && TWICE.equals(sql.getSQLState());
    }

    /** Is what one unit of work did: how many rows it took, and how many of them it wrote. */
    private record Part(int taken, long written) {}

    /** Takes rows until the unit of work has had enough; the first in any case. */
    private Part part(PlannedSheet planned, List<FileRow> rows, FileRow[] at) {
        Enough enough = Enough.of(services.transactions());
        long written = 0;
        int taken = 0;
        while (taken < rows.size()) {
            if (taken % LOOKED_UP == 0) {
                int upTo = Math.min(taken + LOOKED_UP, rows.size());
                services.keys().ahead(planned.keys(rows.subList(taken, upTo)));
            }
            if (taken > 0 && enough.before(known(planned, rows.get(taken)))) {
                break;
            }
            at[0] = rows.get(taken++);
            written += applyRow(planned, at[0]) ? 1 : 0;
        }
        Job.Counts then = counts.withWritten(counts.written() + written);
        services.jobs().progress(request.jobId(), JobState.APPLYING, then);
        return new Part(taken, written);
    }

    private boolean known(PlannedSheet planned, FileRow row) {
        return services.keys().find(planned.name(), planned.key(row)).isPresent();
    }

    private boolean applyRow(PlannedSheet planned, FileRow row) {
        Optional<Boolean> applied = services.elected().withSheet(planned.name(), sheet -> {
            Violations noted = new Violations();
            ImportSheet.Row typed = reading.read(planned, row, noted);
            noted.raise();
            RecordKeys.@Nullable Known known =
                    services.keys().find(planned.name(), typed.key()).orElse(null);
            if (known != null && ContentHash.same(known.contentHash(), typed, planned.known())) {
                return false;
            }
            String hash = ContentHash.of(typed, planned.known());
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
        problem.errors().forEach(error -> faults.add(planned.problem(row, error)));
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
