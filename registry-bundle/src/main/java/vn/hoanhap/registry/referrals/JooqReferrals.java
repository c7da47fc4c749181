package vn.hoanhap.registry.referrals;

import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON_ALIAS;
import static vn.hoanhap.registry.db.Tables.REFERRAL;
import static vn.hoanhap.registry.db.Tables.TEAM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.ReferralRecord;

/** Keeps referrals, and narrows them to who may see them. One that was withdrawn is seen no more. */
final class JooqReferrals {
    private final Sql sql;

    JooqReferrals(Sql sql) {
        this.sql = sql;
    }

    /** Is what somebody reaches: by units, and the organisations in which they have a function. */
    record Reach(Scope scope, Set<Long> offices) {}

    void insert(Referral referral) {
        ReferralRecord row = sql.dsl().newRecord(REFERRAL);
        row.setId(referral.id());
        row.setService(referral.service());
        row.setPersonId(referral.personId());
        row.setUnitId(referral.unitId());
        row.setFromOrganisationId(referral.from().organisationId());
        row.setFromTeamId(referral.from().teamId());
        row.setFromUnitId(referral.from().unitId());
        row.setToOrganisationId(referral.to().organisationId());
        row.setToTeamId(referral.to().teamId());
        row.setToUnitId(referral.to().unitId());
        row.setSentOn(referral.sentOn());
        row.setReferralState(referral.state().name());
        row.setStateOn(referral.stateOn());
        row.setVersion(referral.version());
        row.insert();
    }

    /** Raises the version; see {@link Sql#raise}. */
    void raise(long id, long version) {
        sql.raise(new Sql.Versioned<>(REFERRAL.ID, REFERRAL.VERSION), id, Math.toIntExact(version));
    }

    void stand(long id, ReferralState state, LocalDate on) {
        sql.dsl()
                .update(REFERRAL)
                .set(REFERRAL.REFERRAL_STATE, state.name())
                .set(REFERRAL.STATE_ON, on)
                .where(REFERRAL.ID.eq(id))
                .execute();
    }

    void withdraw(long id, Instant now) {
        sql.dsl()
                .update(REFERRAL)
                .set(REFERRAL.WITHDRAWN_AT, Utc.column(now))
                .where(REFERRAL.ID.eq(id))
                .execute();
    }

    Optional<Referral> find(long id, Reach reach) {
        return list(REFERRAL.ID.eq(id).and(seen(reach)), REFERRAL.ID, 1).stream()
                .findFirst();
    }

    List<Referral> ofPeople(Set<Long> personIds, Reach reach) {
        return list(REFERRAL.PERSON_ID.in(personIds).and(seen(reach)), REFERRAL.ID.desc(), Integer.MAX_VALUE);
    }

    List<Referral> list(ReferralQuery query, Reach reach) {
        return list(condition(query, reach).and(REFERRAL.ID.gt(query.after())), REFERRAL.ID, query.limit());
    }

    int count(ReferralQuery query, Reach reach) {
        return sql.dsl().fetchCount(REFERRAL, condition(query, reach).and(REFERRAL.WITHDRAWN_AT.isNull()));
    }

    /** Returns the sides of a referral on which somebody stands. */
    Set<Side> sides(long id, Reach reach) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        if (sql.dsl().fetchExists(REFERRAL, REFERRAL.ID.eq(id).and(sent(reach.scope())))) {
            sides.add(Side.SENDER);
        }
        if (sql.dsl().fetchExists(REFERRAL, REFERRAL.ID.eq(id).and(received(reach)))) {
            sides.add(Side.RECEIVER);
        }
        return sides;
    }

    private static Condition condition(ReferralQuery query, Reach reach) {
        Condition condition =
                switch (query.box()) {
                    case IN -> received(reach);
                    case OUT -> sent(reach.scope());
                    case ALL -> seen(reach);
                };
        if (!query.states().isEmpty()) {
            condition = condition.and(REFERRAL.REFERRAL_STATE.in(
                    query.states().stream().map(ReferralState::name).collect(Collectors.toSet())));
        }
        return query.service() == null ? condition : condition.and(REFERRAL.SERVICE.eq(query.service()));
    }

    private static Condition seen(Reach reach) {
        return reach.scope().everything()
                ? DSL.trueCondition()
                : sent(reach.scope()).or(received(reach));
    }

    /** What was sent from units in reach, and what is about people who live there now or are assigned. */
    private static Condition sent(Scope scope) {
        Condition condition = Sql.within(scope, REFERRAL.UNIT_ID, REFERRAL.PERSON_ID);
        return scope.units().isEmpty() ? condition : condition.or(home(scope)).or(homeOfRoot(scope));
    }

    private static Condition home(Scope scope) {
        var home = PERSON.as("home");
        return DSL.exists(DSL.selectOne()
                .from(home)
                .where(home.ID.eq(REFERRAL.PERSON_ID))
                .and(Sql.within(scope, home.UNIT_ID, null)));
    }

    private static Condition homeOfRoot(Scope scope) {
        var root = PERSON.as("root");
        return DSL.exists(DSL.selectOne()
                .from(PERSON_ALIAS)
                .join(root)
                .on(root.ID.eq(PERSON_ALIAS.ROOT_ID))
                .where(PERSON_ALIAS.ALIAS_ID.eq(REFERRAL.PERSON_ID))
                .and(PERSON_ALIAS.ENDED_AT.isNull())
                .and(Sql.within(scope, root.UNIT_ID, null)));
    }

    /** An organisation's referrals are for its own officers: no right on its unit reaches them. */
    private static Condition received(Reach reach) {
        Scope scope = reach.scope();
        Condition unit = REFERRAL.TO_UNIT_ID.isNotNull().and(Sql.within(scope, REFERRAL.TO_UNIT_ID, null));
        Condition team =
                REFERRAL.TO_TEAM_ID.in(DSL.select(TEAM.ID).from(TEAM).where(Sql.within(scope, TEAM.UNIT_ID, null)));
        Condition near = unit.or(team);
        return reach.offices().isEmpty() ? near : near.or(REFERRAL.TO_ORGANISATION_ID.in(reach.offices()));
    }

    private List<Referral> list(Condition condition, OrderField<Long> order, int limit) {
        return sql.dsl()
                .selectFrom(REFERRAL)
                .where(condition)
                .and(REFERRAL.WITHDRAWN_AT.isNull())
                .orderBy(order)
                .limit(limit)
                .fetch(JooqReferrals::referral);
    }

    private static Referral referral(ReferralRecord row) {
        return new Referral(
                row.getId(),
                row.getService(),
                row.getPersonId(),
                row.getUnitId(),
                party(row.getFromOrganisationId(), row.getFromTeamId(), row.getFromUnitId()),
                party(row.getToOrganisationId(), row.getToTeamId(), row.getToUnitId()),
                row.getSentOn(),
                ReferralState.valueOf(row.getReferralState()),
                row.getStateOn(),
                row.getVersion());
    }

    private static ReferralParty party(@Nullable Long organisation, @Nullable Long team, @Nullable Long unit) {
        return new ReferralParty(organisation, team, unit);
    }
}
