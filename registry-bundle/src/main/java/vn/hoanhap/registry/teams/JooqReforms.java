package vn.hoanhap.registry.teams;

import static vn.hoanhap.registry.db.Tables.TEAM;
import static vn.hoanhap.registry.db.Tables.TEAM_EVENT;
import static vn.hoanhap.registry.db.Tables.TEAM_REFORM;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.TeamReformRecord;

/** Keeps what was done to several teams at once, and which events belong to it. */
final class JooqReforms {
    private final Sql sql;

    JooqReforms(Sql sql) {
        this.sql = sql;
    }

    void insert(long id, TeamReforms.Reform reform, long accountId, Instant now) {
        TeamReformRecord row = sql.dsl().newRecord(TEAM_REFORM);
        row.setId(id);
        row.setKind(reform.kind().name());
        row.setOnDate(reform.on());
        row.setLegalOrder(reform.order());
        row.setWrittenAt(Utc.column(now));
        row.setWrittenBy(accountId);
        row.insert();
    }

    void join(long eventId, long reformId) {
        sql.dsl()
                .update(TEAM_EVENT)
                .set(TEAM_EVENT.REFORM_ID, reformId)
                .where(TEAM_EVENT.ID.eq(eventId))
                .execute();
    }

    /** Returns the teams that a reform still stands for. */
    List<Long> teams(long reformId) {
        return sql.dsl()
                .select(TEAM_EVENT.TEAM_ID)
                .from(TEAM_EVENT)
                .where(TEAM_EVENT.REFORM_ID.eq(reformId))
                .orderBy(TEAM_EVENT.TEAM_ID)
                .fetch(TEAM_EVENT.TEAM_ID);
    }

    /** Returns those of some teams that a right reaches. */
    Set<Long> reached(List<Long> teams, Scope scope) {
        return sql.dsl()
                .select(TEAM.ID)
                .from(TEAM)
                .where(TEAM.ID.in(teams))
                .and(Sql.within(scope, TEAM.UNIT_ID, null))
                .fetchSet(TEAM.ID);
    }

    /** Lists the newest reforms of which every team is in reach. */
    List<TeamReforms.Recorded> newest(Scope scope, int most) {
        Condition hidden = DSL.exists(DSL.selectOne()
                .from(TEAM_EVENT)
                .join(TEAM)
                .on(TEAM.ID.eq(TEAM_EVENT.TEAM_ID))
                .where(TEAM_EVENT.REFORM_ID.eq(TEAM_REFORM.ID))
                .and(DSL.not(Sql.within(scope, TEAM.UNIT_ID, null))));
        Condition stands = DSL.exists(DSL.selectOne().from(TEAM_EVENT).where(TEAM_EVENT.REFORM_ID.eq(TEAM_REFORM.ID)));
        return sql
                .dsl()
                .selectFrom(TEAM_REFORM)
                .where(stands)
                .and(DSL.not(hidden))
                .orderBy(TEAM_REFORM.ID.desc())
                .limit(most)
                .fetch()
                .stream()
                .map(this::recorded)
                .toList();
    }

    Optional<TeamReforms.Recorded> find(long id) {
        return sql.dsl().selectFrom(TEAM_REFORM).where(TEAM_REFORM.ID.eq(id)).fetchOptional(this::recorded);
    }

    private TeamReforms.Recorded recorded(TeamReformRecord row) {
        return new TeamReforms.Recorded(
                row.getId(),
                TeamEvent.Kind.valueOf(row.getKind()),
                row.getOnDate(),
                row.getLegalOrder(),
                teams(row.getId()).size());
    }
}
