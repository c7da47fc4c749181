package vn.hoanhap.registry.teams;

import static vn.hoanhap.registry.db.Tables.MEMBERSHIP;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.sql.KeptQuery;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.db.tables.records.MembershipRecord;

/** Keeps memberships. */
final class JooqMemberships {
    private final Sql sql;
    private final KeptQuery byPerson;

    JooqMemberships(Sql sql) {
        this.sql = sql;
        byPerson = sql.keep(sql.dsl()
                .select(
                        MEMBERSHIP.ID,
                        MEMBERSHIP.TEAM_ID,
                        MEMBERSHIP.PERSON_ID,
                        MEMBERSHIP.MEMBER_ROLE,
                        MEMBERSHIP.SOURCE_ORGANISATION,
                        MEMBERSHIP.VALID_FROM,
                        MEMBERSHIP.VALID_TO,
                        MEMBERSHIP.VERSION)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.PERSON_ID.eq(KeptQuery.value(MEMBERSHIP.PERSON_ID))));
    }

    void insert(long id, Membership.Draft draft) {
        MembershipRecord row = sql.dsl().newRecord(MEMBERSHIP);
        row.setId(id);
        row.setVersion(1);
        fill(row, draft);
        row.insert();
    }

    void update(Membership before, Membership.Draft draft) {
        sql.raise(new Sql.Versioned<>(MEMBERSHIP.ID, MEMBERSHIP.VERSION), before.id(), before.version());
        MembershipRecord row = sql.dsl().newRecord(MEMBERSHIP);
        fill(row, draft);
        sql.dsl()
                .update(MEMBERSHIP)
                .set(row)
                .where(MEMBERSHIP.ID.eq(before.id()))
                .execute();
    }

    void remove(long id) {
        sql.dsl().deleteFrom(MEMBERSHIP).where(MEMBERSHIP.ID.eq(id)).execute();
    }

    private static void fill(MembershipRecord row, Membership.Draft draft) {
        row.setTeamId(draft.teamId());
        row.setPersonId(draft.personId());
        row.setMemberRole(draft.role());
        row.setSourceOrganisation(draft.source());
        row.setValidFrom(draft.from());
        row.setValidTo(draft.to());
    }

    Optional<Membership> find(long id) {
        return list(MEMBERSHIP.ID.eq(id)).stream().findFirst();
    }

    List<Membership> ofTeam(long teamId) {
        return list(MEMBERSHIP.TEAM_ID.eq(teamId));
    }

    List<Membership> ofPerson(long personId) {
        return list(MEMBERSHIP.PERSON_ID.eq(personId));
    }

    /** Returns the memberships of several people. */
    List<Membership> ofPeople(Collection<Long> personIds) {
        return byPerson.listEach(
                JooqMemberships::membership,
                personIds.stream().map(id -> new Object[] {id}).toList());
    }

    private static Membership membership(ResultSet row) throws SQLException {
        Date to = row.getDate(7);
        return new Membership(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getDate(6).toLocalDate(),
                to == null ? null : to.toLocalDate(),
                row.getInt(8));
    }

    /** Returns how many members each team has on a day. */
    Map<Long, Integer> counts(Collection<Long> teamIds, LocalDate on) {
        return sql.dsl()
                .select(MEMBERSHIP.TEAM_ID, DSL.count())
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.TEAM_ID.in(teamIds))
                .and(heldOn(on))
                .groupBy(MEMBERSHIP.TEAM_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** Returns the members of several teams on a day, by team; teams without any are left out. */
    Map<Long, List<Membership>> ofTeams(Collection<Long> teamIds, LocalDate on) {
        return teamIds.isEmpty()
                ? Map.of()
                : sql
                        .dsl()
                        .select(MEMBERSHIP.fields())
                        .from(alongTeams(sql))
                        .where(MEMBERSHIP.TEAM_ID.in(teamIds).and(heldOn(on)))
                        .orderBy(MEMBERSHIP.ID)
                        .fetchInto(MEMBERSHIP)
                        .stream()
                        .map(JooqMemberships::membership)
                        .collect(Collectors.groupingBy(Membership::teamId));
    }

    /** Reads members team by team; Derby would rather read all there are. */
    private static Table<?> alongTeams(Sql sql) {
        return sql.along(MEMBERSHIP, "membership_team");
    }

    private static Condition heldOn(LocalDate on) {
        return MEMBERSHIP.VALID_FROM.le(on).and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.ge(on)));
    }

    /** Tells whether the person has another membership of the team that overlaps the draft's dates. */
    boolean overlaps(Membership.Draft draft, @Nullable Long except) {
        return ofTeam(draft.teamId()).stream()
                .filter(other -> other.personId() == draft.personId())
                .filter(other -> except == null || other.id() != except)
                .anyMatch(other -> (draft.to() == null || !other.from().isAfter(draft.to()))
                        && (other.to() == null || !draft.from().isAfter(other.to())));
    }

    private List<Membership> list(Condition condition) {
        return sql.dsl()
                .selectFrom(MEMBERSHIP)
                .where(condition)
                .orderBy(MEMBERSHIP.ID)
                .fetch(JooqMemberships::membership);
    }

    private static Membership membership(MembershipRecord row) {
        return new Membership(
                row.getId(),
                row.getTeamId(),
                row.getPersonId(),
                row.getMemberRole(),
                row.getSourceOrganisation(),
                row.getValidFrom(),
                row.getValidTo(),
                row.getVersion());
    }
}
