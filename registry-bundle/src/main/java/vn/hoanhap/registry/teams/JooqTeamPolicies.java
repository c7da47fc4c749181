package vn.hoanhap.registry.teams;

import static vn.hoanhap.registry.db.Tables.TEAM_POLICY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.db.tables.records.TeamPolicyRecord;

/** Keeps what provinces ask of teams. */
final class JooqTeamPolicies {
    private final Sql sql;

    JooqTeamPolicies(Sql sql) {
        this.sql = sql;
    }

    /** Returns the policies for kinds of team on a day, those of single provinces first, the newest first. */
    List<PolicyEntry> on(Set<String> kinds, LocalDate on) {
        return kinds.isEmpty()
                ? List.of()
                : list(TEAM_POLICY.TEAM_KIND.in(kinds).and(heldOn(on)));
    }

    /** Returns all policies there ever were, in the same order. */
    List<PolicyEntry> all() {
        return list(DSL.noCondition());
    }

    private static Condition heldOn(LocalDate on) {
        return TEAM_POLICY.VALID_FROM.le(on).and(TEAM_POLICY.VALID_TO.isNull().or(TEAM_POLICY.VALID_TO.ge(on)));
    }

    /** Returns the policies for one kind in one province, or for those that have none of their own; the newest first. */
    List<PolicyEntry> of(String kind, @Nullable Long provinceId) {
        return list(TEAM_POLICY
                .TEAM_KIND
                .eq(kind)
                .and(provinceId == null ? TEAM_POLICY.PROVINCE_ID.isNull() : TEAM_POLICY.PROVINCE_ID.eq(provinceId)));
    }

    private List<PolicyEntry> list(Condition condition) {
        return sql.dsl()
                .selectFrom(TEAM_POLICY)
                .where(condition)
                .orderBy(
                        DSL.case_().when(TEAM_POLICY.PROVINCE_ID.isNull(), 1).otherwise(0),
                        TEAM_POLICY.VALID_FROM.desc(),
                        TEAM_POLICY.ID)
                .fetch(JooqTeamPolicies::entry);
    }

    private static PolicyEntry entry(TeamPolicyRecord row) {
        return new PolicyEntry(
                row.getId(), row.getProvinceId(), row.getTeamKind(), row.getValidFrom(), row.getValidTo(), asks(row));
    }

    private static TeamPolicy asks(TeamPolicyRecord row) {
        String listed = row.getSourceOrganisations();
        return new TeamPolicy(
                row.getMinSize(),
                row.getMaxSize(),
                row.getLeaders(),
                row.getMinDeputies(),
                row.getMaxDeputies(),
                listed.isBlank() ? List.of() : List.of(listed.split(",", -1)),
                row.getLegalSource());
    }

    void insert(PolicyEntry entry) {
        TeamPolicyRecord row = sql.dsl().newRecord(TEAM_POLICY);
        row.setId(entry.id());
        row.setProvinceId(entry.provinceId());
        row.setTeamKind(entry.kind());
        row.setValidFrom(entry.from());
        row.setValidTo(entry.to());
        row.setMinSize(entry.asks().minSize());
        row.setMaxSize(entry.asks().maxSize());
        row.setLeaders(entry.asks().leaders());
        row.setMinDeputies(entry.asks().minDeputies());
        row.setMaxDeputies(entry.asks().maxDeputies());
        row.setSourceOrganisations(String.join(",", entry.asks().sources()));
        row.setLegalSource(entry.asks().legalSource());
        row.insert();
    }

    void end(long id, LocalDate to) {
        sql.dsl()
                .update(TEAM_POLICY)
                .set(TEAM_POLICY.VALID_TO, to)
                .where(TEAM_POLICY.ID.eq(id))
                .execute();
    }
}
