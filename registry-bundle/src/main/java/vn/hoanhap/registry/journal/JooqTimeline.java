package vn.hoanhap.registry.journal;

import static vn.hoanhap.registry.db.Tables.JOURNAL_LINE;
import static vn.hoanhap.registry.db.Tables.PERSON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.JournalLineRecord;

/** Reads the journal for one human being as far as a reader may see it. */
public final class JooqTimeline {
    private final Sql sql;
    private final JooqJournal journal;

    /** Reads the register's tables. */
    public JooqTimeline(Sql sql) {
        this.sql = sql;
        journal = new JooqJournal(sql);
    }

    /** Says where a list of lines goes on, how far, and whether it shows lines that were taken back. */
    public record Page(long before, int limit, boolean withReversed) {}

    /** Returns the lines about some records of people, the newest first; those of kinds that the reader may see. */
    public List<JournalLine> ofPeople(Set<Long> personIds, Principal reader, Page page) {
        var reversal = JOURNAL_LINE.as("reversal");
        Condition plain = JOURNAL_LINE.REVERSES_ID.isNull().and(JOURNAL_LINE.PERSON_ID.in(personIds));
        Condition standing = page.withReversed()
                ? plain
                : plain.and(
                        DSL.notExists(DSL.selectOne().from(reversal).where(reversal.REVERSES_ID.eq(JOURNAL_LINE.ID))));
        List<JournalLineRecord> rows = sql.dsl()
                .selectFrom(JOURNAL_LINE)
                .where(standing.and(visible(reader, personIds)).and(olderThan(page.before())))
                .orderBy(JOURNAL_LINE.ON_DATE.desc(), JOURNAL_LINE.ID.desc())
                .limit(page.limit())
                .fetch();
        Map<Long, Map<String, String>> attributes =
                journal.attributes(rows.stream().map(JournalLineRecord::getId).toList());
        List<JournalLine> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(JooqJournal.line(row, attributes.getOrDefault(row.getId(), Map.of()))));
        return lines;
    }

    /** Returns when and why lines were taken back, by line. */
    public Map<Long, Reversal> reversals(List<Long> lineIds) {
        return lineIds.isEmpty()
                ? Map.of()
                : sql.dsl()
                        .select(JOURNAL_LINE.REVERSES_ID, JOURNAL_LINE.WRITTEN_AT, JOURNAL_LINE.REASON)
                        .from(JOURNAL_LINE)
                        .where(JOURNAL_LINE.REVERSES_ID.in(lineIds))
                        .fetchMap(row -> row.value1(), row -> new Reversal(Utc.moment(row.value2()), row.value3()));
    }

    /** Says when and why a line was taken back. */
    public record Reversal(Instant at, @Nullable String reason) {}

    private static Condition olderThan(long before) {
        if (before == 0) {
            return DSL.noCondition();
        }
        var edge = JOURNAL_LINE.as("edge");
        return DSL.exists(DSL.selectOne()
                .from(edge)
                .where(edge.ID.eq(before))
                .and(JOURNAL_LINE
                        .ON_DATE
                        .lt(edge.ON_DATE)
                        .or(JOURNAL_LINE.ON_DATE.eq(edge.ON_DATE).and(JOURNAL_LINE.ID.lt(before)))));
    }

    /**
     * Each kind asks for its own right, and shows as far as that right reaches. Who reaches the person's home sees what happened
     * elsewhere too: whoever took somebody over goes on from what was there.
     */
    private Condition visible(Principal reader, Set<Long> personIds) {
        Condition any = DSL.falseCondition();
        Set<String> rights = new HashSet<>();
        List<ActivityKind> kinds = journal.kinds();
        kinds.forEach(kind -> rights.add(kind.permission()));
        for (String right : rights) {
            Scope scope = reader.scope(new Permission(right));
            if (scope.equals(Scope.NOTHING)) {
                continue;
            }
            List<String> codes = kinds.stream()
                    .filter(kind -> kind.permission().equals(right))
                    .map(ActivityKind::code)
                    .toList();
            Condition kind = JOURNAL_LINE.KIND.in(codes);
            any = any.or(
                    atHome(scope, personIds)
                            ? kind
                            : kind.and(Sql.within(scope, JOURNAL_LINE.UNIT_ID, JOURNAL_LINE.PERSON_ID)));
        }
        return any;
    }

    private boolean atHome(Scope scope, Set<Long> personIds) {
        return scope.everything()
                || sql.dsl().fetchExists(PERSON, PERSON.ID.in(personIds).and(Sql.within(scope, PERSON.UNIT_ID, null)));
    }
}
