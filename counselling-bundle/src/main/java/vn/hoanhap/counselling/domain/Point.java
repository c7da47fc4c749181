package vn.hoanhap.counselling.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.time.Dated;

/**
 * Is a place where people are counselled.
 *
 * @param id its id
 * @param name what it is called
 * @param unitId the commune where it is
 * @param hostId the organisation that hosts it: a health station; null when nobody noted it
 * @param teamId the register's team whose members work there; null for none
 * @param opened since when, perhaps only a month
 * @param services codes of what it offers
 * @param steps what happened since, in order
 * @param state how it stands after them
 * @param version grows with every change; for If-Match
 */
public record Point(
        long id,
        String name,
        long unitId,
        @Nullable Long hostId,
        @Nullable Long teamId,
        Dated opened,
        Set<String> services,
        List<Step> steps,
        PointState state,
        int version) {

    /** Copies what it holds. */
    public Point {
        services = Set.copyOf(services);
        steps = List.copyOf(steps);
    }

    /** Is a step of its life. */
    public record Step(PointAction action, LocalDate on) {}

    /** Returns the services in order. */
    public Set<String> servicesInOrder() {
        return new TreeSet<>(services);
    }

    /** Returns the last day on which something happened to it. */
    public LocalDate last() {
        return steps.isEmpty() ? opened.first() : steps.get(steps.size() - 1).on();
    }

    /** Tells whether it worked on a day; the days on which it began and ended count as such. */
    public boolean worked(LocalDate day) {
        if (state == PointState.TAKEN_BACK || day.isBefore(opened.first())) {
            return false;
        }
        PointState then = PointState.OPEN;
        for (Step step : steps) {
            if (!step.on().isBefore(day)) {
                boolean begins = step.on().equals(day) && then != PointState.OPEN;
                return then == PointState.OPEN || begins;
            }
            then = PointState.table().after(then, step.action()).orElse(then);
        }
        return then == PointState.OPEN;
    }

    /** Returns it in another state after a step. */
    public Point after(PointState now, PointAction action, LocalDate on) {
        List<Step> more = new java.util.ArrayList<>(steps);
        more.add(new Step(action, on));
        return new Point(id, name, unitId, hostId, teamId, opened, services, more, now, version);
    }

    /** Returns it as taken back. */
    public Point takenBack() {
        return new Point(id, name, unitId, hostId, teamId, opened, services, steps, PointState.TAKEN_BACK, version);
    }
}
