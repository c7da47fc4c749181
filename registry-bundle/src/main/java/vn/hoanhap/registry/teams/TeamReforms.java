package vn.hoanhap.registry.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.team.TeamState;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.units.Standing;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/**
 * Moves or dissolves several teams whose units have ended, by one decree, and takes that back as one. Everything is checked
 * first; then each team is written in a short unit of work of its own, because a team may bring its bound of rows along with its
 * members. A server that stops in between leaves the rest as it was: they are still listed, and the decree can be repeated for
 * them or taken back.
 */
public final class TeamReforms {
    /** The most teams of one go. */
    public static final int MOST = 100;

    private static final int LONGEST_ORDER = 200;
    private static final int NEWEST = 5;

    /** What a record answers that somebody changed or took out of reach since it was shown. */
    private static final Set<Integer> CHANGED = Set.of(404, 412);

    private final TeamRegister teams;
    private final JooqReforms table;
    private final TransactionRunner transactions;

    TeamReforms(TeamRegister teams, JooqReforms table, TransactionRunner transactions) {
        this.teams = teams;
        this.table = table;
        this.transactions = transactions;
    }

    /**
     * Is a team whose unit has ended.
     *
     * @param team as it stands
     * @param version of its record
     * @param heirs units that it may move to by what is recorded: one, or several after a division; empty when nobody recorded any
     */
    public record Proposal(Team team, long version, List<Unit> heirs) {
        /** Copies the list. */
        public Proposal {
            heirs = List.copyOf(heirs);
        }
    }

    /**
     * Is what is to be done.
     *
     * @param kind {@code MOVED} or {@code DISSOLVED}
     * @param on legal date
     * @param order the decree
     * @param steps the teams
     */
    public record Reform(TeamEvent.Kind kind, LocalDate on, String order, List<Step> steps) {
        /** Copies the list. */
        public Reform {
            steps = List.copyOf(steps);
        }
    }

    /** Is one team of it: where it moves to, null when it does not, and the version that the caller saw. */
    public record Step(long teamId, @Nullable Long unitId, long version) {}

    /** Is a reform that stands, with how many teams it stands for. */
    public record Recorded(long id, TeamEvent.Kind kind, LocalDate on, String order, int teams) {}

    /** Says of how many teams something was written, and how many somebody else had changed in between. */
    public record Outcome(int done, int left) {}

    /**
     * Lists teams in reach whose unit has ended and that were not dissolved, by id.
     *
     * @param asked what they are narrowed to; that their unit has ended need not be asked
     */
    public List<Proposal> proposals(TeamQuery asked, Scope scope) {
        List<Team> found = new ArrayList<>();
        LocalDate on = asked.on();
        int limit = asked.limit();
        long cursor = asked.after();
        List<Team> page;
        do {
            page = teams.list(new TeamQuery(on, asked.unitId(), asked.kind(), asked.text(), true, cursor, MOST), scope);
            page.stream().filter(team -> team.state() != TeamState.DISSOLVED).forEach(found::add);
            cursor = page.isEmpty() ? cursor : page.get(page.size() - 1).id();
        } while (page.size() == MOST && found.size() < limit);
        return proposed(found.subList(0, Math.min(limit, found.size())), on);
    }

    private List<Proposal> proposed(List<Team> found, LocalDate on) {
        Set<Long> ended = found.stream().map(Team::unitId).collect(Collectors.toSet());
        Map<Long, List<Unit>> heirs = ended.stream().collect(Collectors.toMap(unit -> unit, unit -> heirs(unit, on)));
        return found.stream()
                .map(team -> new Proposal(
                        team,
                        teams.require(team.id(), Scope.EVERYTHING).version(),
                        Objects.requireNonNull(heirs.get(team.unitId()))))
                .toList();
    }

    /** Follows what is recorded: to the one unit that took over as a whole, or to each of several. */
    private List<Unit> heirs(long unit, LocalDate on) {
        Standing standing = teams.units().standings(Set.of(unit), on).get(unit);
        if (standing == null || !standing.ended()) {
            return standing == null ? List.of() : List.of(standing.unit());
        }
        Set<Long> next = teams.units().units().successors(standing.unit().id()).stream()
                .map(Succession::successorId)
                .collect(Collectors.toSet());
        return teams.units().standings(next, on).values().stream()
                .filter(heir -> !heir.ended())
                .map(Standing::unit)
                .distinct()
                .toList();
    }

    /** Notes what stands against a reform, naming the teams; nothing is written. */
    public void check(Reform reform, Scope scope, Violations faults) {
        Checks.holds(faults, !reform.steps().isEmpty(), "team", "team.reform.none");
        Checks.holds(faults, reform.steps().size() <= MOST, "team", "team.reform.many", MOST);
        Checks.text(faults, "order", reform.order(), LONGEST_ORDER);
        Checks.notFuture(faults, "on", reform.on(), teams.today());
        if (!faults.none()) {
            return;
        }
        for (Step step : reform.steps()) {
            JooqTeams.Row team = teams.require(step.teamId(), scope);
            Violations own = new Violations();
            teams.check(step.teamId(), event(reform, step), scope, own);
            own.errors().stream()
                    .findFirst()
                    .ifPresent(fault -> faults.add("team", named(team.name(), fault.message()), fault.remedy()));
        }
    }

    private static Text named(String team, Text message) {
        return Words.text("team.reform.team", team, message);
    }

    private static TeamEvent event(Reform reform, Step step) {
        return new TeamEvent(reform.kind(), reform.on(), step.unitId(), null, reform.order());
    }

    /** Carries out a checked reform; opens units of work by itself. */
    public Outcome carryOut(Reform reform, Scope scope, long accountId) {
        long id = teams.nextId();
        transactions.change(() -> table.insert(id, reform, accountId, teams.now()));
        int done = 0;
        for (Step step : reform.steps()) {
            if (written(id, reform, step, scope)) {
                done++;
            }
        }
        return new Outcome(done, reform.steps().size() - done);
    }

    /** A team that somebody changed since it was shown is left as it is: whoever asked has not seen that. */
    private boolean written(long id, Reform reform, Step step, Scope scope) {
        try {
            transactions.change(
                    () -> table.join(teams.happen(step.teamId(), event(reform, step), scope, step.version()), id));
            return true;
        } catch (ProblemException refused) {
            if (!CHANGED.contains(refused.problem().status())) {
                throw refused;
            }
            return false;
        }
    }

    /** Lists the newest reforms that the reader could take back, the last one first. */
    public List<Recorded> recent(Scope scope) {
        return table.newest(scope, NEWEST);
    }

    /**
     * Takes a reform back; opens units of work by itself.
     *
     * @throws ProblemException 404 when it is unknown or not all of its teams are in reach, 409 when more happened to one of them
     *     since: nothing is taken back then
     */
    public Outcome undo(long id, Scope scope) {
        List<Long> concerned = transactions.read(() -> undoable(id, scope));
        int done = 0;
        for (long team : concerned) {
            done += transactions.write(() -> takenBack(id, team, scope)) ? 1 : 0;
        }
        return new Outcome(done, concerned.size() - done);
    }

    private List<Long> undoable(long id, Scope scope) {
        List<Long> concerned = table.teams(id);
        boolean known = table.find(id).isPresent() && !concerned.isEmpty();
        if (!known || !table.reached(concerned, scope).equals(new HashSet<>(concerned))) {
            throw Words.notFound("team.reform.unknown", id);
        }
        String moved = concerned.stream()
                .filter(team -> last(id, team).isEmpty())
                .map(team -> teams.require(team, scope).name())
                .collect(Collectors.joining(", "));
        if (!moved.isEmpty()) {
            throw Problem.conflict(Words.text("team.reform.later", moved)).raise();
        }
        return concerned;
    }

    private Optional<JooqTeams.Stored> last(long id, long team) {
        return teams.lastEvent(team).filter(event -> Objects.equals(event.reformId(), id));
    }

    private boolean takenBack(long id, long team, Scope scope) {
        Optional<JooqTeams.Stored> event = last(id, team);
        event.ifPresent(stored -> teams.takeBack(team, stored, scope));
        return event.isPresent();
    }
}
