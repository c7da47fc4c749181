package vn.hoanhap.exchange.jobs;

import java.util.List;
import java.util.function.BooleanSupplier;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.exchange.file.SheetFile;
import vn.hoanhap.exchange.keys.RecordKeys;
import vn.hoanhap.exchange.staging.Staging;
import vn.hoanhap.exchange.steps.Steps;

/** Takes one file from its first check to its last row. Not for several threads. */
public final class ImportRun {

    private static final int PROBLEMS_AT_ONCE = 100;

    private final Services services;
    private final Request request;
    private final References references;
    private final SheetPlan plan;

    /** Is what a run works with. */
    public record Services(
            TransactionRunner transactions,
            Elected elected,
            RecordKeys keys,
            JobStore jobs,
            Staging staging,
            Steps steps,
            AuditTrail audit) {}

    ImportRun(Services services, Request request, References references) {
        this.services = services;
        this.request = request;
        this.references = references;
        this.plan = SheetPlan.of(request.file().sheets(), services.elected());
    }

    /**
     * Is what is asked of a run.
     *
     * @param stopping tells whether the run must stop between two portions
     */
    record Request(long jobId, Wanted wanted, Principal principal, SheetFile file, BooleanSupplier stopping) {}

    void run() {
        services.transactions().change(() -> services.jobs().planned(request.jobId(), plan.names(), plan.skipped()));
        RowReading reading = new RowReading(references, request.principal(), services.elected());
        Checking.Found found = new Checking(services, request, references, reading).check(plan);
        services.staging().keepRows(request.jobId(), found.toMend());
        services.staging().keepAsked(request.jobId(), found.asked());
        if (!found.clean() && request.wanted() != Wanted.GOOD) {
            end(JobState.REFUSED, found.counts(), found.faults());
        } else if (request.wanted() == Wanted.CHECK || asks(found)) {
            end(JobState.CHECKED, found.counts(), found.faults());
        } else {
            apply(reading, found);
        }
    }

    private boolean asks(Checking.Found found) {
        return request.wanted() == Wanted.ASK && found.counts().asks();
    }

    private void apply(RowReading reading, Checking.Found found) {
        Applying applying = new Applying(services, request, reading, found);
        boolean clean = found.clean();
        boolean finished = applying.apply(plan);
        JobState written = clean ? JobState.DONE : JobState.PARTLY;
        end(finished ? written : JobState.FAILED, applying.counts(), found.faults());
    }

    /** Writes the problems first: whoever sees the last state finds everything that explains it. */
    private void end(JobState state, Job.Counts counts, Faults faults) {
        List<RowProblem> kept = faults.kept();
        for (int from = 0; from < kept.size(); from += PROBLEMS_AT_ONCE) {
            List<RowProblem> some = kept.subList(from, Math.min(from + PROBLEMS_AT_ONCE, kept.size()));
            services.transactions().change(() -> services.jobs().problems(request.jobId(), some, faults.count()));
        }
        services.transactions().change(() -> {
            services.jobs().progress(request.jobId(), state, counts);
            if (state == JobState.DONE) {
                services.jobs().left(request.jobId());
                services.staging().leave(request.jobId());
            }
        });
    }
}
