package vn.hoanhap.registry.due;

import static vn.hoanhap.registry.db.Tables.ANSWER_TERM;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.hoanhap.parts.sql.Sql;

/** Keeps within how many days an answer is in time, by the first day on which that holds. */
final class JooqAnswerTerms {
    private final Sql sql;

    JooqAnswerTerms(Sql sql) {
        this.sql = sql;
    }

    Map<AnswerTerms.Work, NavigableMap<LocalDate, Integer>> all() {
        Map<AnswerTerms.Work, NavigableMap<LocalDate, Integer>> terms = new EnumMap<>(AnswerTerms.Work.class);
        sql.dsl().selectFrom(ANSWER_TERM).forEach(row -> terms.computeIfAbsent(
                        AnswerTerms.Work.valueOf(row.getWorkKind()), work -> new TreeMap<>())
                .put(row.getValidFrom(), row.getDayCount()));
        return terms;
    }
}
