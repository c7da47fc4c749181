package vn.hoanhap.registry.teams;

import static vn.hoanhap.registry.db.Tables.TEAM_POLICY;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.db.tables.records.TeamPolicyRecord;

/** Keeps what provinces ask of teams; writes rows and changes none but the one of the same day. */
final class JooqPolicies {
    private final Sql sql;
    private final Ids ids;

    JooqPolicies(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Lists what a province asks of teams of a kind or, with null, what is asked wherever no province asks; the newest first. */
    List<TeamPolicies.Dated> of(String kind, @Nullable Long provinceId) {
        return sql.dsl()
                .selectFrom(TEAM_POLICY)
                .where(TEAM_POLICY.TEAM_KIND.eq(kind))
                .and(province(provinceId))
                .orderBy(TEAM_POLICY.VALID_FROM.desc())
                .fetch(row -> new TeamPolicies.Dated(
                        row.getProvinceId() != null, row.getValidFrom(), row.getValidTo(), JooqTeams.policy(row)));
    }

    void put(TeamPolicies.Draft draft) {
        sql.dsl()
                .deleteFrom(TEAM_POLICY)
                .where(TEAM_POLICY.TEAM_KIND.eq(draft.kind()))
                .and(province(draft.provinceId()))
                .and(TEAM_POLICY.VALID_FROM.eq(draft.from()))
                .execute();
        insert(draft.kind(), draft.provinceId(), draft.from(), draft.asks());
    }

    private void insert(String kind, @Nullable Long provinceId, LocalDate from, TeamPolicy asks) {
        TeamPolicyRecord row = sql.dsl().newRecord(TEAM_POLICY);
        row.setId(ids.next());
        row.setTeamKind(kind);
        row.setProvinceId(provinceId);
        row.setValidFrom(from);
        row.setMinSize(asks.minSize());
        row.setMaxSize(asks.maxSize());
        row.setLeaders(asks.leaders());
        row.setMinDeputies(asks.minDeputies());
        row.setMaxDeputies(asks.maxDeputies());
        row.setSourceOrganisations(String.join(",", asks.sources()));
        row.setLegalSource(asks.legalSource());
        row.insert();
    }

    private static Condition province(@Nullable Long id) {
        return id == null ? TEAM_POLICY.PROVINCE_ID.isNull() : TEAM_POLICY.PROVINCE_ID.eq(id);
    }
}
