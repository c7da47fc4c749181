package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.catalogue.Kinds;
import vn.hoanhap.casework.domain.PlanStep;
import vn.hoanhap.casework.domain.PlanStepState;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.parts.unit.Heirs;

/** Writes the journal's lines of plans: what was planned, and what was done. Worked out anew each time. */
final class PlanLines {

    private static final String CHANGED = "plan changed";

    private final ActivityJournal journal;
    private final Heirs heirs;

    PlanLines(ActivityJournal journal, Heirs heirs) {
        this.journal = journal;
        this.heirs = heirs;
    }

    /**
     * Lets the journal follow a change; nothing is written when nothing counts differently.
     *
     * @param before as it was; null for a new one
     */
    void follow(@Nullable PlanStep before, PlanStep after) {
        List<ActivityLine> was = before == null ? List.of() : lines(before);
        List<ActivityLine> is = lines(after);
        if (was.equals(is)) {
            return;
        }
        if (!was.isEmpty()) {
            journal.reverseAll(Kinds.PROGRAMME, Long.toString(after.id()), CHANGED);
        }
        is.forEach(line -> journal.write(Kinds.PROGRAMME, line));
    }

    private List<ActivityLine> lines(PlanStep step) {
        List<ActivityLine> lines = new ArrayList<>();
        if (step.state() != PlanStepState.TAKEN_BACK) {
            lines.add(line(Kinds.PLANNED, step, step.work().planned()));
        }
        LocalDate ended = step.ended();
        if (step.state() == PlanStepState.DONE && ended != null) {
            lines.add(line(Kinds.STEP_DONE, step, ended));
        }
        return lines;
    }

    private ActivityLine line(String kind, PlanStep step, LocalDate on) {
        return ActivityLine.of(
                        kind, on, heirs.on(step.unitId(), on), Quantity.of(1, Measure.CASES), Long.toString(step.id()))
                .withPerson(step.personId(), null)
                .with(Kinds.NEED, step.need().toLowerCase(Locale.ROOT));
    }
}
