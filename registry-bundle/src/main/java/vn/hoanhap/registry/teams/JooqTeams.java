package vn.hoanhap.registry.teams;

import static vn.hoanhap.registry.db.Tables.MEMBERSHIP;
import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.TEAM;
import static vn.hoanhap.registry.db.Tables.TEAM_EVENT;
import static vn.hoanhap.registry.db.Tables.UNIT_COVER;
import static vn.hoanhap.registry.db.Tables.UNIT_VERSION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.parts.sql.KeptQuery;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.TeamEventRecord;
import vn.hoanhap.registry.db.tables.records.TeamRecord;
import vn.hoanhap.registry.words.SearchName;

/** Keeps teams, their events and policies. */
final class JooqTeams {
    /** Is a team's row. */
    record Row(
            long id,
            String name,
            String kind,
            long unitId,
            @Nullable Long managingOrganisationId,
            int version) {}

    private final Sql sql;
    private final KeptQuery unitOf;

    JooqTeams(Sql sql) {
        this.sql = sql;
        unitOf = sql.keep(sql.dsl().select(TEAM.UNIT_ID).from(TEAM).where(TEAM.ID.eq(KeptQuery.value(TEAM.ID))));
    }

    /** Says whose unit a unit of work remembers. */
    private record UnitOf(long teamId) {}

    /** Returns the unit of a team. */
    Optional<Long> unitOf(long id) {
        return sql.once(new UnitOf(id), () -> unitOf.list(row -> row.getLong(1), id).stream()
                .findFirst());
    }

    void insert(long id, TeamDraft draft) {
        sql.forget();
        TeamRecord row = sql.dsl().newRecord(TEAM);
        row.setId(id);
        row.setKind(draft.kind());
        row.setVersion(1);
        fill(row, draft);
        row.insert();
    }

    void update(long id, TeamDraft draft) {
        sql.forget();
        TeamRecord row = sql.dsl().newRecord(TEAM);
        fill(row, draft);
        sql.dsl().update(TEAM).set(row).where(TEAM.ID.eq(id)).execute();
    }

    private static void fill(TeamRecord row, TeamDraft draft) {
        row.setName(draft.name());
        row.setSearchName(SearchName.of(draft.name()));
        row.setUnitId(draft.unitId());
        row.setManagingOrganisationId(draft.managingOrganisationId());
    }

    void rename(long id, TeamRegister.Naming naming) {
        sql.dsl()
                .update(TEAM)
                .set(TEAM.NAME, naming.name())
                .set(TEAM.SEARCH_NAME, SearchName.of(naming.name()))
                .set(TEAM.MANAGING_ORGANISATION_ID, naming.managingOrganisationId())
                .where(TEAM.ID.eq(id))
                .execute();
    }

    /** Raises the version of a team; see {@link Sql#raise}. */
    void raise(long id, int version) {
        sql.raise(new Sql.Versioned<>(TEAM.ID, TEAM.VERSION), id, version);
    }

    void place(long id, long unitId) {
        sql.forget();
        sql.dsl().update(TEAM).set(TEAM.UNIT_ID, unitId).where(TEAM.ID.eq(id)).execute();
    }

    Optional<Row> find(long id, Scope scope) {
        return sql.dsl()
                .selectFrom(TEAM)
                .where(TEAM.ID.eq(id))
                .and(reached(scope))
                .fetchOptional(JooqTeams::row);
    }

    /** A member sees the own teams, wherever the rest of the right applies. */
    private static Condition reached(Scope scope) {
        Condition byUnit = Sql.within(scope, TEAM.UNIT_ID, null);
        Long assignee = scope.assignee();
        if (assignee == null) {
            return byUnit;
        }
        return byUnit.or(
                TEAM.ID.in(DSL.select(MEMBERSHIP.TEAM_ID).from(MEMBERSHIP).where(MEMBERSHIP.PERSON_ID.eq(assignee))));
    }

    private static Condition asked(TeamQuery query, Scope scope) {
        Condition condition = TEAM.ID.gt(query.after()).and(reached(scope));
        condition = condition.and(
                TEAM.ID.in(DSL.select(TEAM_EVENT.TEAM_ID).from(TEAM_EVENT).where(TEAM_EVENT.ON_DATE.le(query.on()))));
        if (query.unitId() != null) {
            condition = condition.and(TEAM.UNIT_ID.in(DSL.select(UNIT_COVER.UNIT_ID)
                    .from(UNIT_COVER)
                    .where(UNIT_COVER.ROOT_ID.eq(query.unitId()))
                    .and(UNIT_COVER.SPLIT.isFalse())));
        }
        if (query.kind() != null) {
            condition = condition.and(TEAM.KIND.eq(query.kind()));
        }
        if (query.text() != null) {
            for (String word : ToneFree.words(query.text())) {
                condition = condition.and(TEAM.SEARCH_NAME.like("% " + word + "%"));
            }
        }
        if (query.inEndedUnits()) {
            condition = condition.and(DSL.notExists(DSL.selectOne()
                    .from(UNIT_VERSION)
                    .where(UNIT_VERSION.UNIT_ID.eq(TEAM.UNIT_ID))
                    .and(UNIT_VERSION.VALID_TO.isNull().or(UNIT_VERSION.VALID_TO.ge(query.on())))));
        }
        return condition;
    }

    List<Row> list(TeamQuery query, Scope scope) {
        return sql.dsl()
                .selectFrom(TEAM)
                .where(asked(query, scope))
                .orderBy(TEAM.ID)
                .limit(query.limit())
                .fetch(JooqTeams::row);
    }

    private static Row row(TeamRecord row) {
        return new Row(
                row.getId(),
                row.getName(),
                row.getKind(),
                row.getUnitId(),
                row.getManagingOrganisationId(),
                row.getVersion());
    }

    void addEvent(long id, long teamId, TeamEvent event, Instant now) {
        TeamEventRecord row = sql.dsl().newRecord(TEAM_EVENT);
        row.setId(id);
        row.setTeamId(teamId);
        row.setKind(event.kind().name());
        row.setOnDate(event.on());
        row.setUnitId(event.unitId());
        row.setReason(event.reason());
        row.setLegalOrder(event.order());
        row.setWrittenAt(Utc.column(now));
        row.insert();
    }

    /** Is an event as it is stored, with what it was done together with; null for nothing. */
    record Stored(long id, TeamEvent event, @Nullable Long reformId) {}

    /** Returns the last event of a team's life. */
    Optional<Stored> lastEvent(long teamId) {
        return sql.dsl()
                .selectFrom(TEAM_EVENT)
                .where(TEAM_EVENT.TEAM_ID.eq(teamId))
                .orderBy(TEAM_EVENT.ON_DATE.desc(), TEAM_EVENT.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Stored(row.getId(), event(row), row.getReformId()));
    }

    void removeEvent(long id) {
        sql.dsl().deleteFrom(TEAM_EVENT).where(TEAM_EVENT.ID.eq(id)).execute();
    }

    void clearEvents(long teamId) {
        sql.dsl().deleteFrom(TEAM_EVENT).where(TEAM_EVENT.TEAM_ID.eq(teamId)).execute();
    }

    void remove(long id) {
        clearEvents(id);
        sql.dsl().deleteFrom(TEAM).where(TEAM.ID.eq(id)).execute();
    }

    TeamLife life(long teamId) {
        return lives(List.of(teamId)).getOrDefault(teamId, new TeamLife(List.of()));
    }

    Map<Long, TeamLife> lives(List<Long> teamIds) {
        Map<Long, List<TeamEvent>> events = new LinkedHashMap<>();
        if (!teamIds.isEmpty()) {
            sql.dsl()
                    .selectFrom(TEAM_EVENT)
                    .where(TEAM_EVENT.TEAM_ID.in(teamIds))
                    .orderBy(TEAM_EVENT.ON_DATE, TEAM_EVENT.ID)
                    .forEach(row -> events.computeIfAbsent(row.getTeamId(), id -> new ArrayList<>())
                            .add(event(row)));
        }
        Map<Long, TeamLife> lives = new LinkedHashMap<>();
        events.forEach((id, list) -> lives.put(id, new TeamLife(list)));
        return lives;
    }

    private static TeamEvent event(TeamEventRecord row) {
        return new TeamEvent(
                TeamEvent.Kind.valueOf(row.getKind()),
                row.getOnDate(),
                row.getUnitId(),
                row.getReason(),
                row.getLegalOrder());
    }

    /** Is what lists show of a member. */
    record Face(String initials, @Nullable Integer birthYear) {}

    /** Returns initials and birth year of people, by id. */
    Map<Long, Face> faces(List<Long> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : sql.dsl()
                        .select(PERSON.ID, PERSON.INITIALS, PERSON.BIRTH_YEAR)
                        .from(PERSON)
                        .where(PERSON.ID.in(personIds))
                        .fetchMap(row -> row.value1(), row -> new Face(row.value2(), row.value3()));
    }
}
