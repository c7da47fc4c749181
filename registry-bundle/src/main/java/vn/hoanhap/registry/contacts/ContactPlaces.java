package vn.hoanhap.registry.contacts;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.assignments.AssignmentRegister;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.teams.TeamRegister;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;

/**
 * Says where a contact may have happened, in the name of which team, and who may be said to have met: a contact counts in its
 * commune's figures and stands beside somebody's name, so neither is taken from elsewhere.
 */
final class ContactPlaces {
    private final PeopleRegister people;
    private final Nouns nouns;

    /** Is what a contact may point to. */
    record Nouns(UnitRegister units, TeamRegister teams, AssignmentRegister assignments) {}

    ContactPlaces(PeopleRegister people, Nouns nouns) {
        this.people = people;
        this.nouns = nouns;
    }

    /** Notes what of a contact lies out of place; {@code home} is where the person lives. */
    void check(ContactDraft draft, long home, Scope scope, Violations faults) {
        Checks.holds(faults, placed(draft, home, scope), "unit", "contact.unit");
        Long team = draft.teamId();
        if (team != null) {
            boolean there = near(team, home, draft.on(), scope);
            Checks.holds(faults, there, "team", "assignment.team-unknown");
            Checks.holds(faults, !there || member(draft.metById(), team, draft.on()), "met_by", "contact.team-member");
        }
        Checks.holds(
                faults, mayBeSaid(draft, team, scope), "met_by", own(scope) ? "contact.met-by-self" : "contact.met-by");
    }

    private boolean placed(ContactDraft draft, long home, Scope scope) {
        UnitRegister units = nouns.units();
        boolean commune = units.asOf(draft.unitId(), draft.on())
                .map(Unit::level)
                .filter("COMMUNE"::equals)
                .isPresent();
        return commune
                && (units.reaches(scope, draft.unitId())
                        || related(draft.unitId(), home)
                        || stood(draft.unitId(), home, draft.on()));
    }

    /** A commune and the one that took it over are one place. */
    private boolean related(long unit, long home) {
        return unit == home || covers(unit, home) || covers(home, unit);
    }

    /** Tells whether people of a commune may have been met in another one before it began, or after it ended. */
    private boolean stood(long unit, long home, LocalDate on) {
        return nouns.units().units().stoodOn(home, on).stream().anyMatch(then -> then.id() == unit);
    }

    private boolean covers(long root, long unit) {
        return nouns.units().reaches(new Scope(false, Set.of(root), null), unit);
    }

    private boolean near(long team, long home, LocalDate on, Scope scope) {
        return nouns.teams().reaches(team, scope)
                || nouns.teams()
                        .find(team, on)
                        .filter(found -> related(found.unitId(), home))
                        .isPresent();
    }

    private boolean member(long person, long team, LocalDate on) {
        return nouns.teams().members().ofPerson(person).stream()
                .anyMatch(membership -> membership.teamId() == team && membership.on(on));
    }

    /** Who sees assigned people alone writes in the own name; others in that of whom they see, or who belongs there. */
    private boolean mayBeSaid(ContactDraft draft, @Nullable Long team, Scope scope) {
        long metBy = draft.metById();
        if (own(scope)) {
            return scope.assignee() != null
                    && people.everyRecord(scope.assignee()).contains(metBy);
        }
        return people.find(metBy, scope).isPresent()
                || (team != null && member(metBy, team, draft.on()))
                || assigned(metBy, draft);
    }

    private boolean assigned(long metBy, ContactDraft draft) {
        AssignmentRegister.Query query = new AssignmentRegister.Query(metBy, draft.personId(), draft.on(), 0, 1);
        return !nouns.assignments().list(query, Scope.EVERYTHING).isEmpty();
    }

    /** Tells whether a right reaches nothing but the people assigned to somebody. */
    static boolean own(Scope scope) {
        return !scope.everything() && scope.units().isEmpty();
    }
}
