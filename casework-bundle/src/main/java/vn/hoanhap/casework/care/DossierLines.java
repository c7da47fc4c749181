package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.catalogue.Kinds;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.law.Regime;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;

/** Writes the journal's lines of dossiers: each step that counts, worked out from the record. */
final class DossierLines {

    private static final String CHANGED = "dossier changed";

    private final ActivityJournal journal;

    DossierLines(ActivityJournal journal) {
        this.journal = journal;
    }

    /** Lets the journal follow a change: only what is new is written, unless a day was corrected. */
    void follow(@Nullable Dossier before, Dossier after, Regime.Way way) {
        List<ActivityLine> was = before == null ? List.of() : lines(before, way);
        List<ActivityLine> is = lines(after, way);
        List<ActivityLine> more = is;
        if (is.size() >= was.size() && is.subList(0, was.size()).equals(was)) {
            more = is.subList(was.size(), is.size());
        } else {
            journal.reverseAll(Kinds.PROGRAMME, Long.toString(after.id()), CHANGED);
        }
        more.forEach(line -> journal.write(Kinds.PROGRAMME, line));
    }

    /** Writes all lines of a dossier anew: it is about somebody else now, or in another way. */
    void anew(Dossier dossier, Regime.Way way) {
        journal.reverseAll(Kinds.PROGRAMME, Long.toString(dossier.id()), CHANGED);
        lines(dossier, way).forEach(line -> journal.write(Kinds.PROGRAMME, line));
    }

    private static List<ActivityLine> lines(Dossier dossier, Regime.Way way) {
        List<ActivityLine> lines = new ArrayList<>();
        if (dossier.state() == DossierState.TAKEN_BACK) {
            return lines;
        }
        Dossier.Steps steps = dossier.steps();
        if (way == Regime.Way.FACILITY) {
            add(lines, dossier, Kinds.FACILITY_SUBMITTED, Measure.CASES, steps.submitted());
        }
        if (dossier.state() != DossierState.REFUSED) {
            add(lines, dossier, Kinds.DECIDED, Measure.CASES, steps.decided());
        }
        String began = way == Regime.Way.FACILITY ? Kinds.ADMITTED : Kinds.HOME_COMMUNITY_STARTED;
        add(lines, dossier, began, Measure.PERSONS, steps.admitted());
        switch (dossier.state()) {
            case COMPLETED -> add(lines, dossier, Kinds.COMPLETED, Measure.PERSONS, steps.ended());
            case LEFT -> add(lines, dossier, Kinds.LEFT, Measure.PERSONS, steps.ended());
            case PREPARED,
                    SUBMITTED,
                    RETURNED,
                    DECIDED,
                    REFUSED,
                    ADMITTED,
                    SUSPENDED,
                    WITHDRAWN,
                    TAKEN_BACK,
                    UNKNOWN -> {
                // No end that counts.
            }
        }
        return lines;
    }

    private static void add(
            List<ActivityLine> lines, Dossier dossier, String kind, Measure measure, @Nullable LocalDate on) {
        if (on != null) {
            lines.add(ActivityLine.of(kind, on, dossier.unitId(), Quantity.of(1, measure), Long.toString(dossier.id()))
                    .withPerson(dossier.personId(), null)
                    .with(Kinds.REGIME, dossier.regime()));
        }
    }
}
