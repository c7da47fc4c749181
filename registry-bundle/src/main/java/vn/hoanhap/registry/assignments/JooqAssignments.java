package vn.hoanhap.registry.assignments;

import static vn.hoanhap.registry.db.Tables.ASSIGNMENT;
import static vn.hoanhap.registry.db.Tables.PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.db.tables.records.AssignmentRecord;

/** Keeps assignments. The view {@code register.assigned} reads this table. */
final class JooqAssignments {
    private final Sql sql;

    JooqAssignments(Sql sql) {
        this.sql = sql;
    }

    void insert(long id, Assignment.Draft draft) {
        AssignmentRecord row = sql.dsl().newRecord(ASSIGNMENT);
        row.setId(id);
        row.setVersion(1);
        fill(row, draft);
        row.insert();
    }

    void update(Assignment before, Assignment.Draft draft) {
        sql.raise(new Sql.Versioned<>(ASSIGNMENT.ID, ASSIGNMENT.VERSION), before.id(), before.version());
        AssignmentRecord row = sql.dsl().newRecord(ASSIGNMENT);
        fill(row, draft);
        sql.dsl()
                .update(ASSIGNMENT)
                .set(row)
                .where(ASSIGNMENT.ID.eq(before.id()))
                .execute();
    }

    void remove(long id) {
        sql.dsl().deleteFrom(ASSIGNMENT).where(ASSIGNMENT.ID.eq(id)).execute();
    }

    private static void fill(AssignmentRecord row, Assignment.Draft draft) {
        row.setKind(draft.kind());
        row.setAssigneeId(draft.assigneeId());
        row.setTeamId(draft.teamId());
        row.setPersonId(draft.subject().personId());
        row.setNeighbourhoodId(draft.subject().neighbourhoodId());
        row.setOrganisationId(draft.subject().organisationId());
        row.setFunctionTitle(draft.subject().function());
        row.setUnitId(draft.subject().unitId());
        row.setValidFrom(draft.from());
        row.setValidTo(draft.to());
    }

    Set<Long> organisationsOf(Set<Long> personIds, LocalDate on) {
        return sql.dsl()
                .selectDistinct(ASSIGNMENT.ORGANISATION_ID)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.ASSIGNEE_ID.in(personIds))
                .and(function(on))
                .fetchSet(ASSIGNMENT.ORGANISATION_ID);
    }

    boolean staffed(long organisationId, LocalDate on) {
        return sql.dsl()
                .fetchExists(
                        ASSIGNMENT,
                        ASSIGNMENT.ORGANISATION_ID.eq(organisationId).and(function(on)));
    }

    private static Condition function(LocalDate on) {
        return ASSIGNMENT
                .KIND
                .eq("FUNCTION")
                .and(ASSIGNMENT.ORGANISATION_ID.isNotNull())
                .and(holds(on));
    }

    private static Condition holds(LocalDate on) {
        return ASSIGNMENT.VALID_FROM.le(on).and(ASSIGNMENT.VALID_TO.isNull().or(ASSIGNMENT.VALID_TO.ge(on)));
    }

    /** An assignment that began on that day or later ends on its first day: no span ends before it begins. */
    int endBefore(Set<Long> personIds, LocalDate from) {
        Condition running = ASSIGNMENT
                .KIND
                .eq("PERSON")
                .and(ASSIGNMENT.PERSON_ID.in(personIds))
                .and(ASSIGNMENT.VALID_TO.isNull().or(ASSIGNMENT.VALID_TO.ge(from)));
        int late = end(running.and(ASSIGNMENT.VALID_FROM.ge(from)), ASSIGNMENT.VALID_FROM);
        return late + end(running.and(ASSIGNMENT.VALID_FROM.lt(from)), DSL.val(from.minusDays(1)));
    }

    private int end(Condition which, Field<LocalDate> last) {
        return sql.dsl()
                .update(ASSIGNMENT)
                .set(ASSIGNMENT.VALID_TO, last)
                .set(ASSIGNMENT.VERSION, ASSIGNMENT.VERSION.plus(1))
                .where(which)
                .execute();
    }

    Optional<Assignment> find(long id, Scope scope) {
        return list(ASSIGNMENT.ID.eq(id).and(reached(scope)), 1).stream().findFirst();
    }

    List<Assignment> functions(long organisationId, Scope scope) {
        return sql.dsl()
                .selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.ORGANISATION_ID.eq(organisationId))
                .and(reached(scope))
                .orderBy(ASSIGNMENT.VALID_FROM.desc(), ASSIGNMENT.ID.desc())
                .fetch(JooqAssignments::assignment);
    }

    List<Assignment> list(AssignmentRegister.Query query, Scope scope) {
        Condition condition = reached(scope).and(ASSIGNMENT.ID.gt(query.after()));
        if (query.assigneeId() != null) {
            condition = condition.and(ASSIGNMENT.ASSIGNEE_ID.eq(query.assigneeId()));
        }
        if (query.personId() != null) {
            condition = condition.and(ASSIGNMENT.PERSON_ID.eq(query.personId()));
        }
        LocalDate on = query.on();
        if (on != null) {
            condition = condition.and(holds(on));
        }
        return list(condition, query.limit());
    }

    /** An assignment is seen by whom the assignee's unit is open to, and by the assignee. */
    private static Condition reached(Scope scope) {
        Condition byUnit = ASSIGNMENT.ASSIGNEE_ID.in(
                DSL.select(PERSON.ID).from(PERSON).where(Sql.within(scope, PERSON.UNIT_ID, null)));
        Long assignee = scope.assignee();
        return assignee == null ? byUnit : byUnit.or(ASSIGNMENT.ASSIGNEE_ID.eq(assignee));
    }

    private List<Assignment> list(Condition condition, int limit) {
        return sql.dsl()
                .selectFrom(ASSIGNMENT)
                .where(condition)
                .orderBy(ASSIGNMENT.ID)
                .limit(limit)
                .fetch(JooqAssignments::assignment);
    }

    private static Assignment assignment(AssignmentRecord row) {
        Assignment.Subject subject = new Assignment.Subject(
                row.getPersonId(),
                row.getNeighbourhoodId(),
                row.getOrganisationId(),
                row.getFunctionTitle(),
                row.getUnitId());
        Assignment.Draft draft = new Assignment.Draft(
                row.getKind(), row.getAssigneeId(), row.getTeamId(), subject, row.getValidFrom(), row.getValidTo());
        return new Assignment(row.getId(), draft, row.getVersion());
    }
}
