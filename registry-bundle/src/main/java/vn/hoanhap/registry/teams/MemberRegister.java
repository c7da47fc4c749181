package vn.hoanhap.registry.teams;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Records who belongs to which team. Callers make sure that the right reaches the person. */
public final class MemberRegister {
    private final TeamRegister teams;
    private final JooqMemberships table;
    private final Ids ids;

    MemberRegister(TeamRegister teams, JooqMemberships table, Ids ids) {
        this.teams = teams;
        this.table = table;
        this.ids = ids;
    }

    /** Returns a membership. */
    public Optional<Membership> find(long id) {
        return table.find(id);
    }

    /** Returns all memberships of a person, past ones too. */
    public List<Membership> ofPerson(long personId) {
        return table.ofPerson(personId);
    }

    /** Returns all memberships of several people, past ones too. */
    public List<Membership> ofPeople(Collection<Long> personIds) {
        return table.ofPeople(personIds);
    }

    /** Returns how many members each team has on a day; teams without any are left out. */
    public Map<Long, Integer> counts(Collection<Long> teamIds, LocalDate on) {
        return teamIds.isEmpty() ? Map.of() : table.counts(teamIds, on);
    }

    /**
     * Notes what is wrong with a draft.
     *
     * @param except the membership that is corrected; null for a new one
     */
    public void check(Membership.Draft draft, @Nullable Long except, Scope scope, Violations faults) {
        Checks.code(faults, "role", draft.role(), Codes.MEMBER_ROLES);
        Checks.span(faults, draft.from(), draft.to());
        Checks.notFuture(faults, "valid_from", draft.from(), teams.today());
        if (draft.source() != null) {
            Checks.code(faults, "source_organisation", draft.source(), Codes.SOURCES);
        }
        checkBegin(draft.teamId(), draft.from(), scope, faults);
        Checks.holds(faults, !table.overlaps(draft, except), "person", "member.twice");
    }

    /** Notes a first day before the team was there. */
    public void checkBegin(long teamId, LocalDate from, Scope scope, Violations faults) {
        JooqTeams.Row team = teams.require(teamId, scope);
        LocalDate established = teams.life(team.id()).established().orElse(from);
        Checks.holds(faults, !from.isBefore(established), "valid_from", "member.before", established);
    }

    /** Adds a checked membership and returns its id. */
    public long add(Membership.Draft draft) {
        if (draft.to() == null) {
            refuseEndedUnit(draft);
        }
        long id = ids.next();
        table.insert(id, draft);
        follow(id);
        return id;
    }

    private void refuseEndedUnit(Membership.Draft draft) {
        long unit = teams.require(draft.teamId(), Scope.EVERYTHING).unitId();
        teams.units().refuseNewWork("valid_from", unit, draft.from(), teams.today());
    }

    /** Tells whether a right reaches the team of a membership. */
    public boolean reaches(long id, Scope scope) {
        return table.find(id)
                .filter(membership -> teams.reaches(membership.teamId(), scope))
                .isPresent();
    }

    /** Corrects a membership of a team in reach. */
    public void correct(long id, Membership.Draft draft, Scope scope) {
        Membership before = require(id);
        teams.require(before.teamId(), scope);
        change(before, draft);
    }

    /** Takes back a membership that was entered by mistake: its stocks are reversed. */
    public void remove(long id) {
        table.remove(id);
        teams.movements().gone(id);
    }

    private void change(Membership before, Membership.Draft draft) {
        table.update(before, draft);
        follow(before.id());
    }

    /** Ends a membership: {@code on} is its last day. */
    public void end(long id, LocalDate on, Scope scope, long ifVersion) {
        Membership before = require(id);
        teams.require(before.teamId(), scope);
        Checks.sameVersion(ifVersion, before.version());
        Violations faults = new Violations();
        Checks.span(faults, before.from(), on);
        faults.raise();
        change(before, in(before, before.role(), before.from(), on));
    }

    /** Is another role for a member from a day on. */
    public record RoleChange(String role, LocalDate from) {}

    /** Gives a member another role: the membership ends the day before and goes on with the new role, or is corrected on its first day. */
    public void change(long id, RoleChange change, Scope scope, long ifVersion) {
        Membership before = require(id);
        teams.require(before.teamId(), scope);
        Checks.sameVersion(ifVersion, before.version());
        check(change, before);
        Membership.Draft later = in(before, change.role(), change.from(), before.to());
        if (change.from().equals(before.from())) {
            change(before, later);
            return;
        }
        change(before, in(before, before.role(), before.from(), change.from().minusDays(1)));
        long next = ids.next();
        table.insert(next, later);
        follow(next);
    }

    private void check(RoleChange change, Membership before) {
        Violations faults = new Violations();
        Checks.code(faults, "role", change.role(), Codes.MEMBER_ROLES);
        Checks.holds(faults, !change.role().equals(before.role()), "role", "member.same-role");
        Checks.notFuture(faults, "valid_from", change.from(), teams.today());
        LocalDate last = before.to();
        boolean inside = !change.from().isBefore(before.from())
                && (last == null || !change.from().isAfter(last));
        Checks.holds(faults, inside, "valid_from", "member.outside", before.from());
        faults.raise();
    }

    private static Membership.Draft in(Membership before, String role, LocalDate from, @Nullable LocalDate to) {
        return new Membership.Draft(before.teamId(), before.personId(), role, before.source(), from, to);
    }

    private Membership require(long id) {
        return table.find(id).orElseThrow(() -> Words.notFound("member.unknown", id));
    }

    private void follow(long id) {
        Membership membership = require(id);
        JooqTeams.Row team = teams.require(membership.teamId(), Scope.EVERYTHING);
        teams.movements().member(team, teams.life(team.id()), membership);
    }
}
