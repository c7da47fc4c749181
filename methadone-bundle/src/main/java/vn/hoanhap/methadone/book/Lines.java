package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.methadone.catalogue.Kinds;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.parts.unit.Heirs;

/** Writes the journal's lines of applications, worked out from the record. Sending counts nowhere: beginning does. */
final class Lines {

    private static final String CHANGED = "application changed";

    private final Desk desk;
    private final Heirs heirs;

    Lines(Desk desk) {
        this.desk = desk;
        this.heirs = new Heirs(desk.register().units());
    }

    /** Lets the journal follow a change: only what is new is written, unless something that stands was corrected. */
    void follow(@Nullable Application before, Application after) {
        List<ActivityLine> was = before == null ? List.of() : lines(before);
        List<ActivityLine> is = lines(after);
        List<ActivityLine> more = is;
        if (is.size() >= was.size() && is.subList(0, was.size()).equals(was)) {
            more = is.subList(was.size(), is.size());
        } else {
            desk.journal().reverseAll(Kinds.PROGRAMME, Long.toString(after.id()), CHANGED);
        }
        more.forEach(line -> desk.journal().write(Kinds.PROGRAMME, line));
    }

    private List<ActivityLine> lines(Application one) {
        List<ActivityLine> lines = new ArrayList<>();
        if (one.state() == ApplicationState.TAKEN_BACK) {
            return lines;
        }
        Application.Steps steps = one.steps();
        LocalDate ended = steps.ended();
        if (steps.screened() != null) {
            lines.add(line(one, Kinds.SCREENED, steps.screened()));
        }
        if (steps.started() != null) {
            lines.add(line(one, Kinds.STARTED, steps.started()));
        }
        if (one.state() == ApplicationState.COMPLETED && ended != null) {
            lines.add(line(one, Kinds.COMPLETED, ended).with(Kinds.SERVICE, Kinds.SERVICE_CODE));
        }
        if (one.state() == ApplicationState.DROPPED && ended != null) {
            lines.add(line(one, Kinds.DROPPED, ended).with(Kinds.STAGE, steps.started() == null ? "before" : "during"));
        }
        return lines;
    }

    private ActivityLine line(Application one, String kind, LocalDate on) {
        long unit = heirs.on(one.unitId(), on);
        return ActivityLine.of(kind, on, unit, Quantity.of(1, Measure.PERSONS), Long.toString(one.id()))
                .withPerson(one.personId(), null);
    }
}
