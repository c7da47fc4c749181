package vn.hoanhap.registry.hanging;

import static vn.hoanhap.registry.db.Tables.JOURNAL_LINE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.activities.ActivityBook;
import vn.hoanhap.registry.db.tables.records.JournalLineRecord;
import vn.hoanhap.registry.journal.Journal;

/** Reads whose lines about something stand in the journal. */
final class JooqLines {
    private final Sql sql;

    JooqLines(Sql sql) {
        this.sql = sql;
    }

    Set<Hanging.Writer> writers(About about, long id) {
        return sql.dsl()
                .selectDistinct(JOURNAL_LINE.PROGRAMME_ID, JOURNAL_LINE.RECORD_ID)
                .from(JOURNAL_LINE)
                .where(column(about).eq(id).and(stands()))
                .fetchSet(row -> new Hanging.Writer(row.value1(), row.value2()));
    }

    /** Lists the activities without a programme that are about some records, each by the line that made it. */
    List<TakingBack.Reference> activities(About about, List<Long> ids) {
        Set<TakingBack.Reference> references = new HashSet<>();
        sql.dsl()
                .selectDistinct(JOURNAL_LINE.RECORD_ID, column(about))
                .from(JOURNAL_LINE)
                .where(column(about).in(ids))
                .and(JOURNAL_LINE.PROGRAMME_ID.eq(Journal.REGISTER))
                .and(JOURNAL_LINE.RECORD_ID.like(ActivityBook.RECORD + "%"))
                .and(stands())
                .fetch()
                .forEach(row -> references.add(new TakingBack.Reference(first(row.value1()), row.value2())));
        return new ArrayList<>(references);
    }

    /** The first line of a record names it; when it was taken back and came again, the first since. */
    private long first(String record) {
        var back = JOURNAL_LINE.as("back");
        Condition own = JOURNAL_LINE
                .RECORD_ID
                .eq(record)
                .and(JOURNAL_LINE.PROGRAMME_ID.eq(Journal.REGISTER))
                .and(JOURNAL_LINE.REVERSES_ID.isNull());
        Condition since = JOURNAL_LINE.ID.gt(DSL.coalesce(
                DSL.field(DSL.select(DSL.max(back.ID))
                        .from(back)
                        .where(back.RECORD_ID.eq(record))
                        .and(back.PROGRAMME_ID.eq(Journal.REGISTER))
                        .and(back.REASON.eq(ActivityBook.TAKEN_BACK))),
                0L));
        return sql.dsl()
                .select(DSL.min(JOURNAL_LINE.ID))
                .from(JOURNAL_LINE)
                .where(own.and(since))
                .fetchSingle()
                .value1();
    }

    private static Condition stands() {
        var reversal = JOURNAL_LINE.as("reversal");
        return JOURNAL_LINE
                .REVERSES_ID
                .isNull()
                .and(DSL.notExists(DSL.selectOne().from(reversal).where(reversal.REVERSES_ID.eq(JOURNAL_LINE.ID))));
    }

    private static TableField<JournalLineRecord, Long> column(About about) {
        return switch (about) {
            case PERSON -> JOURNAL_LINE.PERSON_ID;
            case HOUSEHOLD -> JOURNAL_LINE.HOUSEHOLD_ID;
            case TEAM -> JOURNAL_LINE.TEAM_ID;
        };
    }
}
