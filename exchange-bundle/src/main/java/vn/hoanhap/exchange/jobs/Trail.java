package vn.hoanhap.exchange.jobs;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.exchange.keys.RecordKeys;
import vn.hoanhap.exchange.steps.Step;
import vn.hoanhap.exchange.steps.Steps;
import vn.hoanhap.parts.SaidCells;

/** Writes rows and leaves a step for each, by which its import can be taken back. Not for several threads. */
final class Trail {

    private final Steps steps;
    private final long job;
    private int next = -1;

    Trail(Steps steps, long job) {
        this.steps = steps;
        this.job = job;
    }

    /** Is a row of the file, with the hash of what stands in it. */
    record At(PlannedSheet planned, long number, String contentHash) {}

    /** Applies a row in the surrounding unit of work; returns the id of its record. */
    long apply(ImportSheet sheet, ImportSheet.Row row, At at, RecordKeys.@Nullable Known known) {
        Optional<TakingBack> back = sheet.takingBack();
        Step.Before before = known == null ? null : before(back, known);
        Map<String, String> said = SaidCells.of(row, at.planned().known());
        String saidHash =
                ContentHash.of(back.map(taking -> taking.settled(said)).orElse(said));
        long id = sheet.apply(row, known == null ? null : known.recordId());
        steps.leave(new Step(
                job,
                position(),
                new Step.Row(at.planned().name(), row.key(), at.number()),
                id,
                new Step.Hashes(at.contentHash(), saidHash),
                before));
        return id;
    }

    private static Step.Before before(Optional<TakingBack> back, RecordKeys.Known known) {
        Map<String, String> cells =
                back.flatMap(taking -> taking.standing(known.recordId())).orElse(Map.of());
        return new Step.Before(known.contentHash(), known.jobId(), cells);
    }

    /** A unit of work that is rerun leaves a gap, never two steps at one position. */
    private int position() {
        if (next < 0) {
            next = steps.next(job);
        }
        return next++;
    }
}
