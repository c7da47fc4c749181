package vn.hoanhap.registry.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.organisations.OrganisationRegister;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.teams.TeamRegister;
import vn.hoanhap.registry.units.NeighbourhoodRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Records who looks after whom or what. */
public final class AssignmentRegister {
    private static final int LONGEST_FUNCTION = 100;

    private final JooqAssignments table;
    private final Nouns nouns;
    private final Ids ids;
    private final LegalClock clock;

    /** Is what an assignment may point to. */
    public record Nouns(
            PeopleRegister people,
            TeamRegister teams,
            NeighbourhoodRegister neighbourhoods,
            OrganisationRegister organisations) {}

    /** Keeps assignments in the register's tables. */
    public AssignmentRegister(Sql sql, Nouns nouns, Ids ids, LegalClock clock) {
        table = new JooqAssignments(sql);
        this.nouns = nouns;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks for assignments.
     *
     * @param assigneeId of this volunteer or officer; null for all
     * @param personId about this person; null for all
     * @param on that hold on this day; null for past ones too
     * @param after continue after this id
     * @param limit at most this many
     */
    public record Query(
            @Nullable Long assigneeId,
            @Nullable Long personId,
            @Nullable LocalDate on,
            long after,
            int limit) {}

    /** Lists assignments by id. */
    public List<Assignment> list(Query query, Scope scope) {
        return table.list(query, scope);
    }

    /** Returns an assignment if the right reaches it. */
    public Optional<Assignment> find(long id, Scope scope) {
        return table.find(id, scope);
    }

    /** Notes what is wrong with a draft. */
    public void check(Assignment.Draft draft, Scope scope, Violations faults) {
        Checks.code(faults, "kind", draft.kind(), Codes.ASSIGNMENT_KINDS);
        Checks.span(faults, draft.from(), draft.to());
        Checks.notFuture(faults, "valid_from", draft.from(), clock.today());
        Checks.holds(
                faults, nouns.people().find(draft.assigneeId(), scope).isPresent(), "assignee", "assignment.assignee");
        subject(draft, faults);
        Assignment.Subject subject = draft.subject();
        Long person = subject.personId();
        boolean seen = person == null || nouns.people().find(person, scope).isPresent();
        Checks.holds(faults, seen, "person", "assignment.person");
        Long place = subject.neighbourhoodId();
        boolean there = place == null || nouns.neighbourhoods().find(place).isPresent();
        Checks.holds(faults, there, "neighbourhood", "assignment.neighbourhood");
        Long organisation = subject.organisationId();
        boolean known = organisation == null
                || nouns.organisations().page(organisation, clock.today()).isPresent();
        Checks.holds(faults, known, "organisation", "assignment.organisation");
        // Who has a function in an organisation answers what is sent to it: nobody hands that out beyond the own reach.
        boolean mine = organisation == null || !known || nouns.organisations().reaches(organisation, scope);
        Checks.holds(faults, mine, "organisation", "assignment.organisation-reach");
        Long team = draft.teamId();
        boolean reached = team == null || nouns.teams().reaches(team, scope);
        Checks.holds(faults, reached, "team", "assignment.team-unknown");
    }

    private static void subject(Assignment.Draft draft, Violations faults) {
        Assignment.Subject subject = draft.subject();
        boolean function = draft.kind().equals("FUNCTION");
        Checks.holds(
                faults,
                draft.kind().equals("PERSON") == (subject.personId() != null),
                "person",
                "assignment.only-person");
        Checks.holds(
                faults,
                draft.kind().equals("NEIGHBOURHOOD") == (subject.neighbourhoodId() != null),
                "neighbourhood",
                "assignment.only-neighbourhood");
        boolean both = function == (subject.organisationId() != null) && function == (subject.function() != null);
        both = both && (function || subject.unitId() == null);
        Checks.holds(faults, both, "organisation", "assignment.only-function");
        Checks.holds(faults, function || draft.teamId() != null, "team", "assignment.team");
        Checks.optional(faults, "function", subject.function(), LONGEST_FUNCTION);
    }

    /** Enters a checked assignment and returns its id. */
    public long create(Assignment.Draft draft) {
        long id = ids.next();
        table.insert(id, draft);
        return id;
    }

    /** Lists the functions in an organisation that a right reaches, also past ones: the newest first. */
    public List<Assignment> functions(long organisationId, Scope scope) {
        return table.functions(organisationId, scope);
    }

    /** Corrects an assignment in the version that the caller saw. */
    public void correct(long id, Assignment.Draft draft, Scope scope, long ifVersion) {
        Assignment before = require(id, scope);
        Checks.sameVersion(ifVersion, before.version());
        table.update(before, draft);
    }

    /** Replaces an assignment. */
    public void correct(long id, Assignment.Draft draft, Scope scope) {
        table.update(require(id, scope), draft);
    }

    /** Returns the organisations in which one of these records of people has a function on a day. */
    public Set<Long> organisationsOf(Set<Long> personIds, LocalDate on) {
        return personIds.isEmpty() ? Set.of() : table.organisationsOf(personIds, on);
    }

    /** Tells whether anybody has a function in an organisation on a day. */
    public boolean staffed(long organisationId, LocalDate on) {
        return table.staffed(organisationId, on);
    }

    /** Ends every assignment to one of these records of a person: the day before {@code from} is the last; returns how many. */
    public int endBefore(Set<Long> personIds, LocalDate from) {
        return table.endBefore(personIds, from);
    }

    /** Ends an assignment: {@code on} is its last day. */
    public void end(long id, LocalDate on, Scope scope, long ifVersion) {
        Assignment before = require(id, scope);
        Checks.sameVersion(ifVersion, before.version());
        Assignment.Draft old = before.draft();
        Violations faults = new Violations();
        Checks.span(faults, old.from(), on);
        faults.raise();
        table.update(
                before,
                new Assignment.Draft(old.kind(), old.assigneeId(), old.teamId(), old.subject(), old.from(), on));
    }

    /** Takes back an assignment that was entered by mistake. */
    public void remove(long id) {
        table.remove(id);
    }

    private Assignment require(long id, Scope scope) {
        return table.find(id, scope).orElseThrow(() -> Words.notFound("assignment.unknown", id));
    }
}
