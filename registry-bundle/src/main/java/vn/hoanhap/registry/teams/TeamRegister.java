package vn.hoanhap.registry.teams;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.team.Teams;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.journal.Movements;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Founds teams, records their life, and lists them. Every change writes its movements to the journal. */
public final class TeamRegister implements Teams {
    private static final int LONGEST_NAME = 200;

    private final JooqTeams table;
    private final JooqMemberships memberships;
    private final JooqReforms reforms;
    private final JooqTeamPolicies policies;
    private final PolicyCheck policyCheck;
    private final UnitRegister units;
    private final TeamMovements movements;
    private final Ids ids;
    private final Events events;
    private final LegalClock clock;

    /** Is what the register of teams works with. */
    public record Tools(UnitRegister units, Movements movements, Ids ids, Events events, LegalClock clock) {}

    /** Keeps teams in the register's tables. */
    public TeamRegister(Sql sql, Tools tools) {
        table = new JooqTeams(sql);
        memberships = new JooqMemberships(sql);
        reforms = new JooqReforms(sql);
        units = tools.units();
        policies = new JooqTeamPolicies(sql);
        policyCheck = new PolicyCheck(policies, memberships, units);
        movements = new TeamMovements(tools.movements());
        ids = tools.ids();
        events = tools.events();
        clock = tools.clock();
    }

    @Override
    public Optional<Team> find(long id, LocalDate on) {
        return table.find(id, Scope.EVERYTHING).flatMap(row -> team(row, table.life(id), on));
    }

    private static Optional<Team> team(JooqTeams.Row row, TeamLife life, LocalDate on) {
        return life.on(on)
                .map(standing -> new Team(
                        row.id(), row.name(), row.kind(), standing.unitId(), standing.state(), standing.since()));
    }

    /** Lists teams by id, as they stood on the date of the query. */
    public List<Team> list(TeamQuery query, Scope scope) {
        return standing(table.list(query, scope), query.on());
    }

    private List<Team> standing(List<JooqTeams.Row> rows, LocalDate on) {
        Map<Long, TeamLife> lives =
                table.lives(rows.stream().map(JooqTeams.Row::id).toList());
        return rows.stream()
                .map(row -> team(row, lives.getOrDefault(row.id(), new TeamLife(List.of())), on))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns what looks for teams that are not as their provinces ask. */
    public TeamReview review() {
        return new TeamReview(this);
    }

    /** Returns the next teams of a list whether or not they stood on its date, with those that did. */
    TeamReview.Batch batch(TeamQuery query, Scope scope) {
        List<JooqTeams.Row> rows = table.list(query, scope);
        long last = rows.isEmpty() ? query.after() : rows.get(rows.size() - 1).id();
        return new TeamReview.Batch(standing(rows, query.on()), rows.size(), last);
    }

    /** Returns what provinces ask of teams. */
    public PolicyBook policies() {
        return new PolicyBook(policies, units, ids);
    }

    /** Returns all about a team on a day; empty when the right does not reach it or it was not founded yet. */
    public Optional<TeamPage> page(long id, Scope scope, LocalDate on) {
        return table.find(id, scope).flatMap(row -> page(row, table.life(id), on));
    }

    private Optional<TeamPage> page(JooqTeams.Row row, TeamLife life, LocalDate on) {
        List<Membership> current = memberships.ofTeam(row.id()).stream()
                .filter(member -> member.on(on))
                .sorted(Comparator.comparingInt((Membership member) -> Codes.MEMBER_ROLES.indexOf(member.role()))
                        .thenComparing(Membership::id))
                .toList();
        return team(row, life, on)
                .map(team -> new TeamPage(
                        team,
                        row.managingOrganisationId(),
                        life.established().orElse(on),
                        life.events(),
                        members(current),
                        policyCheck.warnings(List.of(team), on).getOrDefault(team.id(), List.of()),
                        units.units().find(team.unitId(), on).isEmpty(),
                        row.version()));
    }

    private List<TeamPage.Member> members(List<Membership> current) {
        Map<Long, JooqTeams.Face> faces =
                table.faces(current.stream().map(Membership::personId).toList());
        JooqTeams.Face unknown = new JooqTeams.Face("", null);
        return current.stream()
                .map(member -> {
                    JooqTeams.Face face = faces.getOrDefault(member.personId(), unknown);
                    return new TeamPage.Member(member, face.initials(), face.birthYear());
                })
                .toList();
    }

    /**
     * Returns what is not as the province asks on a day, for the teams of a list: asked of the tables once for all of them.
     *
     * @param listed teams as they stood on that day
     * @return the points by team; teams that are as asked, or not active, are left out
     */
    public Map<Long, List<Text>> warnings(Collection<Team> listed, LocalDate on) {
        return policyCheck.warnings(listed, on);
    }

    /** Notes what is wrong with a draft. */
    public void check(TeamDraft draft, Scope scope, Violations faults) {
        Checks.name(faults, "name", draft.name(), LONGEST_NAME);
        Checks.code(faults, "kind", draft.kind(), Codes.TEAM_KINDS);
        Checks.unitReached(faults, units.reaches(scope, draft.unitId()));
        Checks.notFuture(faults, "established_on", draft.establishedOn(), clock.today());
        Checks.optionalName(faults, "established_by", draft.establishedBy(), LONGEST_NAME);
        if (faults.none()) {
            units.requireStood("unit", draft.unitId(), draft.establishedOn(), clock.today());
        }
    }

    /** Founds a checked team; {@code later} are the further events of its life, for teams copied from paper. */
    public long create(TeamDraft draft, List<TeamEvent> later) {
        long id = ids.next();
        table.insert(id, draft);
        writeLife(id, draft, later);
        return id;
    }

    /** Replaces what was entered about a team, its life included; for corrections of what was copied from paper. */
    public void rewrite(long id, TeamDraft draft, List<TeamEvent> later, Scope scope) {
        table.raise(id, require(id, scope).version());
        table.update(id, draft);
        table.clearEvents(id);
        writeLife(id, draft, later);
        table.place(id, unitNow(id));
    }

    private void writeLife(long id, TeamDraft draft, List<TeamEvent> later) {
        add(
                id,
                new TeamEvent(
                        TeamEvent.Kind.ESTABLISHED,
                        draft.establishedOn(),
                        draft.unitId(),
                        null,
                        draft.establishedBy()));
        for (TeamEvent event : later) {
            Violations faults = new Violations();
            table.life(id).check(event, clock.today(), faults);
            faults.raise();
            add(id, event);
        }
        follow(id);
    }

    private long add(long id, TeamEvent event) {
        long entered = ids.next();
        table.addEvent(entered, id, event, clock.now());
        return entered;
    }

    private long unitNow(long id) {
        return table.life(id).last().orElseThrow(() -> unknown(id)).unitId();
    }

    /**
     * Records the next event of a team's life.
     *
     * @param ifVersion the version that the caller saw
     * @return id of the event
     */
    public long happen(long id, TeamEvent event, Scope scope, long ifVersion) {
        JooqTeams.Row team = require(id, scope);
        Checks.sameVersion(ifVersion, team.version());
        table.raise(id, team.version());
        Violations faults = new Violations();
        table.life(id).check(event, clock.today(), faults);
        if (event.unitId() != null) {
            Checks.unitReached(faults, units.reaches(scope, event.unitId()));
        }
        faults.raise();
        if (event.unitId() != null) {
            refuseEnded(event.unitId(), event.on());
        }
        long entered = add(id, event);
        table.place(id, unitNow(id));
        follow(id);
        return entered;
    }

    /** Takes the last event of a life back, as if it had not been recorded; the first one stays. */
    void takeBack(long id, JooqTeams.Stored last, Scope scope) {
        table.raise(id, require(id, scope).version());
        table.removeEvent(last.id());
        table.place(id, unitNow(id));
        follow(id);
    }

    /** Notes why an event cannot come next in the life of a team in reach. */
    void check(long id, TeamEvent event, Scope scope, Violations faults) {
        table.life(id).check(event, clock.today(), faults);
        Long unit = event.unitId();
        if (unit != null) {
            Checks.unitReached(faults, units.reaches(scope, unit));
            boolean stands = units.units().find(unit, event.on()).isPresent();
            Checks.holds(faults, stands, "unit", "team.life.unit-absent", event.on());
        }
    }

    private void refuseEnded(long unitId, LocalDate on) {
        if (units.warning("unit", unitId, on, clock.today()) != null) {
            throw Words.invalid("unit", "team.life.unit-absent", on);
        }
    }

    private void follow(long id) {
        JooqTeams.Row team = require(id, Scope.EVERYTHING);
        TeamLife life = table.life(id);
        movements.team(team, life);
        memberships.ofTeam(id).forEach(member -> movements.member(team, life, member));
        life.last()
                .ifPresent(standing -> events.publish(
                        new DomainEvent.TeamChanged(id, standing.state().name())));
    }

    /** Is a correction of what a team is called and who manages it. */
    public record Naming(String name, @Nullable Long managingOrganisationId) {}

    /** Corrects name and managing organisation. */
    public void rename(long id, Naming naming, Scope scope, long ifVersion) {
        JooqTeams.Row team = require(id, scope);
        Checks.sameVersion(ifVersion, team.version());
        Violations faults = new Violations();
        Checks.name(faults, "name", naming.name(), LONGEST_NAME);
        faults.raise();
        table.raise(id, team.version());
        table.rename(id, naming);
    }

    /**
     * Is what was entered about a team.
     *
     * @param founded how it was founded
     * @param later the further events of its life
     */
    public record Entered(TeamDraft founded, List<TeamEvent> later) {}

    /** Returns what was entered about a team, as it stands now. */
    public Optional<Entered> standing(long id) {
        return table.find(id, Scope.EVERYTHING).map(row -> {
            List<TeamEvent> events = table.life(id).events();
            TeamEvent first = events.get(0);
            Long unit = first.unitId();
            TeamDraft founded = new TeamDraft(
                    row.name(),
                    row.kind(),
                    unit == null ? row.unitId() : unit,
                    row.managingOrganisationId(),
                    first.on(),
                    first.order());
            return new Entered(founded, events.subList(1, events.size()));
        });
    }

    /** Takes back a team on which nothing hangs: its stocks are reversed. */
    public void remove(long id) {
        table.remove(id);
        movements.teamGone(id);
    }

    /** Returns the team's row if the right reaches it. */
    JooqTeams.Row require(long id, Scope scope) {
        return table.find(id, scope).orElseThrow(() -> unknown(id));
    }

    /** Tells whether the right reaches the team. */
    public boolean reaches(long id, Scope scope) {
        return scope.assignee() == null
                ? table.unitOf(id).filter(unit -> units.reaches(scope, unit)).isPresent()
                : table.find(id, scope).isPresent();
    }

    private static RuntimeException unknown(long id) {
        return Words.notFound("team.unknown", id);
    }

    /** Returns what does the same to several teams whose units have ended. */
    public TeamReforms reforms(TransactionRunner transactions) {
        return new TeamReforms(this, reforms, transactions);
    }

    /** Returns what records members. */
    public MemberRegister members() {
        return new MemberRegister(this, memberships, ids);
    }

    Optional<JooqTeams.Stored> lastEvent(long id) {
        return table.lastEvent(id);
    }

    long nextId() {
        return ids.next();
    }

    Instant now() {
        return clock.now();
    }

    TeamLife life(long id) {
        return table.life(id);
    }

    LocalDate today() {
        return clock.today();
    }

    UnitRegister units() {
        return units;
    }

    TeamMovements movements() {
        return movements;
    }
}
