package vn.hoanhap.registry.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.team.TeamState;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.teams.TeamEvent.Kind;
import vn.hoanhap.registry.units.Stay;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/**
 * Is the life of a team: its events in the order of their dates.
 *
 * @param events the events; those of one day in the order in which they were entered
 */
public record TeamLife(List<TeamEvent> events) {
    private static final Map<TeamState, Set<Kind>> ALLOWED = Map.of(
            TeamState.ACTIVE, Set.of(Kind.SUSPENDED, Kind.REORGANISED, Kind.DORMANT, Kind.MOVED, Kind.DISSOLVED),
            TeamState.SUSPENDED, Set.of(Kind.REESTABLISHED, Kind.MOVED, Kind.DISSOLVED),
            TeamState.DORMANT, Set.of(Kind.REESTABLISHED, Kind.REORGANISED, Kind.SUSPENDED, Kind.MOVED, Kind.DISSOLVED),
            TeamState.DISSOLVED, Set.of());

    /** Says where a team stands on a day. */
    public record Standing(TeamState state, LocalDate since, long unitId) {}

    /** Sorts the events by date. */
    public TeamLife {
        events = events.stream().sorted(Comparator.comparing(TeamEvent::on)).toList();
    }

    /** Returns where the team stood on a day; empty before it was established. */
    public Optional<Standing> on(LocalDate day) {
        Standing standing = null;
        for (TeamEvent event : events) {
            if (event.on().isAfter(day)) {
                break;
            }
            standing = after(standing, event);
        }
        return Optional.ofNullable(standing);
    }

    /** Returns where the team stands after all that is recorded. */
    public Optional<Standing> last() {
        return on(LocalDate.MAX);
    }

    /** Returns the first day; empty for a life without events. */
    public Optional<LocalDate> established() {
        return events.stream().findFirst().map(TeamEvent::on);
    }

    private static @Nullable Standing after(@Nullable Standing before, TeamEvent event) {
        Long unit = event.unitId() != null ? event.unitId() : (before == null ? null : Long.valueOf(before.unitId()));
        TeamState state = event.kind().after();
        if (state == null && before != null) {
            state = before.state();
        }
        if (state == null || unit == null) {
            return before;
        }
        LocalDate since = before != null && before.state() == state ? before.since() : event.on();
        return new Standing(state, since, unit);
    }

    /** Returns when and where the team was active; adjoining stays in one unit are one. */
    public List<Stay> activeStays() {
        List<Stay> stays = new ArrayList<>();
        Standing standing = null;
        LocalDate from = null;
        for (TeamEvent event : events) {
            Standing next = after(standing, event);
            if (from != null && standing != null && !goesOn(standing, next)) {
                add(stays, new Stay(from, event.on(), standing.unitId()));
                from = null;
            }
            if (from == null && next != null && next.state() == TeamState.ACTIVE) {
                from = event.on();
            }
            standing = next;
        }
        if (from != null && standing != null) {
            add(stays, new Stay(from, null, standing.unitId()));
        }
        return stays;
    }

    private static boolean goesOn(Standing before, @Nullable Standing next) {
        return next != null && next.state() == TeamState.ACTIVE && next.unitId() == before.unitId();
    }

    private static void add(List<Stay> stays, Stay stay) {
        if (!stay.from().equals(stay.until())) {
            stays.add(stay);
        }
    }

    private static Text title(TeamState state) {
        return Words.text("code.team-state." + state.name());
    }

    private static Text title(Kind kind) {
        return Words.text("code.team-event." + kind.name());
    }

    /** Notes why an event cannot come next: out of order in time, or not possible in this state. */
    public void check(TeamEvent next, LocalDate today, Violations faults) {
        Checks.notFuture(faults, "on", next.on(), today);
        Standing now = last().orElse(null);
        if (now == null) {
            Checks.holds(faults, next.kind() == Kind.ESTABLISHED, "kind", "team.life.first");
            return;
        }
        boolean possible = ALLOWED.getOrDefault(now.state(), Set.of()).contains(next.kind());
        Checks.holds(faults, possible, "kind", "team.life.impossible", title(now.state()), title(next.kind()));
        LocalDate lastDay = events.get(events.size() - 1).on();
        Checks.holds(faults, !next.on().isBefore(lastDay), "on", "team.life.before", lastDay);
        boolean explained = next.kind() != Kind.SUSPENDED || next.reason() != null;
        Checks.holds(faults, explained, "reason", "team.life.reason");
        boolean placed = (next.kind() == Kind.MOVED) == (next.unitId() != null);
        Checks.holds(faults, placed, "unit", "team.life.unit");
    }
}
