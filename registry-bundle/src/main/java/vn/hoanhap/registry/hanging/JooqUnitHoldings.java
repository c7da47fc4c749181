package vn.hoanhap.registry.hanging;

import static vn.hoanhap.registry.db.Tables.JOURNAL_LINE;
import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON_ALIAS;
import static vn.hoanhap.registry.db.Tables.TEAM;
import static vn.hoanhap.registry.db.Tables.TEAM_EVENT;
import static vn.hoanhap.registry.db.Tables.UNIT_COVER;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.hoanhap.parts.sql.Sql;

/** Counts what stands under units, by the same view of what each covers as the reports. */
final class JooqUnitHoldings {
    private final Sql sql;

    JooqUnitHoldings(Sql sql) {
        this.sql = sql;
    }

    /** Counts for several units at once; a unit under which nothing stands is left out. */
    Map<Long, UnitHoldings> of(Set<Long> roots) {
        Map<Long, Integer> teams = counts(TEAM, TEAM.UNIT_ID, undissolved(), roots);
        Map<Long, Integer> people = counts(PERSON, PERSON.UNIT_ID, ownRecord(), roots);
        Map<Long, Integer> lines = counts(JOURNAL_LINE, JOURNAL_LINE.UNIT_ID, stands(), roots);
        Map<Long, UnitHoldings> holdings = new HashMap<>();
        for (long root : roots) {
            UnitHoldings held = new UnitHoldings(
                    teams.getOrDefault(root, 0), people.getOrDefault(root, 0), lines.getOrDefault(root, 0));
            if (held.any()) {
                holdings.put(root, held);
            }
        }
        return holdings;
    }

    private Map<Long, Integer> counts(Table<?> table, Field<Long> unit, Condition which, Set<Long> roots) {
        return sql.dsl()
                .select(UNIT_COVER.ROOT_ID, DSL.count())
                .from(UNIT_COVER)
                .join(table)
                .on(unit.eq(UNIT_COVER.UNIT_ID))
                .where(UNIT_COVER.ROOT_ID.in(roots))
                .and(UNIT_COVER.SPLIT.isFalse())
                .and(which)
                .groupBy(UNIT_COVER.ROOT_ID)
                .fetchMap(UNIT_COVER.ROOT_ID, DSL.count());
    }

    private static Condition undissolved() {
        return DSL.notExists(DSL.selectOne()
                .from(TEAM_EVENT)
                .where(TEAM_EVENT.TEAM_ID.eq(TEAM.ID))
                .and(TEAM_EVENT.KIND.eq("DISSOLVED")));
    }

    private static Condition ownRecord() {
        return DSL.notExists(DSL.selectOne()
                .from(PERSON_ALIAS)
                .where(PERSON_ALIAS.ALIAS_ID.eq(PERSON.ID))
                .and(PERSON_ALIAS.ENDED_AT.isNull()));
    }

    private static Condition stands() {
        var reversal = JOURNAL_LINE.as("reversal");
        return JOURNAL_LINE
                .REVERSES_ID
                .isNull()
                .and(DSL.notExists(DSL.selectOne().from(reversal).where(reversal.REVERSES_ID.eq(JOURNAL_LINE.ID))));
    }
}
