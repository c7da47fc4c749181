package vn.hoanhap.registry.legal;

import static vn.hoanhap.registry.db.Tables.MOVE_TERM;
import static vn.hoanhap.registry.db.Tables.TEAM_EVENT;
import static vn.hoanhap.registry.db.Tables.TEAM_POLICY;
import static vn.hoanhap.registry.db.Tables.UNIT_SUCCESSION;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import vn.hoanhap.parts.sql.Sql;

/** Looks up what in the register names a legal text by its number. Free text stays valid, so it looks into it. */
final class JooqLegalUses {
    private static final char ESCAPE = '!';

    private final Sql sql;

    JooqLegalUses(Sql sql) {
        this.sql = sql;
    }

    List<LegalUse> of(String number, int most) {
        List<LegalUse> uses = new ArrayList<>();
        sql.dsl()
                .selectFrom(TEAM_POLICY)
                .where(names(TEAM_POLICY.LEGAL_SOURCE, number))
                .orderBy(TEAM_POLICY.VALID_FROM)
                .forEach(row ->
                        uses.add(new LegalUse(LegalUse.What.POLICY, null, row.getTeamKind(), row.getValidFrom(), 1)));
        sql.dsl()
                .selectFrom(MOVE_TERM)
                .where(names(MOVE_TERM.SOURCE, number))
                .orderBy(MOVE_TERM.VALID_FROM)
                .forEach(row -> uses.add(
                        new LegalUse(LegalUse.What.MOVE_TERM, null, null, row.getValidFrom(), row.getDayCount())));
        orders(number, uses);
        successions(number, most, uses);
        return uses;
    }

    /** Tells whether free text names a number as a word of its own: {@code 19/2024} does not name {@code 9/2024}. */
    private static Condition names(Field<String> column, String number) {
        String word = DSL.escape(number, ESCAPE);
        return column.eq(number)
                .or(column.like("% " + word, ESCAPE))
                .or(column.like(word + " %", ESCAPE))
                .or(column.like(word + ",%", ESCAPE))
                .or(column.like("% " + word + " %", ESCAPE))
                .or(column.like("% " + word + ",%", ESCAPE));
    }

    private void orders(String number, List<LegalUse> uses) {
        int orders = sql.dsl().fetchCount(TEAM_EVENT, names(TEAM_EVENT.LEGAL_ORDER, number));
        if (orders > 0) {
            uses.add(new LegalUse(LegalUse.What.TEAM_ORDER, null, null, null, orders));
        }
    }

    private void successions(String number, int most, List<LegalUse> uses) {
        sql.dsl()
                .select(UNIT_SUCCESSION.PREDECESSOR_ID, DSL.min(UNIT_SUCCESSION.ON_DATE), DSL.count())
                .from(UNIT_SUCCESSION)
                .where(names(UNIT_SUCCESSION.SOURCE, number))
                .groupBy(UNIT_SUCCESSION.PREDECESSOR_ID)
                .orderBy(UNIT_SUCCESSION.PREDECESSOR_ID)
                .limit(most)
                .forEach(row -> uses.add(
                        new LegalUse(LegalUse.What.SUCCESSION, row.value1(), null, row.value2(), row.value3())));
    }
}
