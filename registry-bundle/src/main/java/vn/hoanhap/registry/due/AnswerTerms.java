package vn.hoanhap.registry.due;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.hoanhap.parts.sql.Sql;

/** Knows within how many days something that was sent or asked for is answered in time. An office decides that; it is dated data. */
public final class AnswerTerms {

    private final JooqAnswerTerms table;

    /** Reads the register's tables. */
    public AnswerTerms(Sql sql) {
        table = new JooqAnswerTerms(sql);
    }

    /** Names what waits for an answer. */
    public enum Work {
        /** Somebody was sent on to a service, and its side has not said yes or no. */
        REFERRAL,
        /** Somebody asked for support, and it is neither met nor refused. */
        REQUEST
    }

    /** Returns the terms of all work, to be asked for many records. */
    public Known all() {
        return new Known(table.all());
    }

    /** Is the terms as they were read. */
    public static final class Known {
        private final Map<Work, NavigableMap<LocalDate, Integer>> days;

        private Known(Map<Work, NavigableMap<LocalDate, Integer>> days) {
            this.days = days;
        }

        /** Returns the last day on which an answer is in time; the day itself when no term held on it. */
        public LocalDate due(Work work, LocalDate since) {
            var term = days.getOrDefault(work, new TreeMap<>()).floorEntry(since);
            return term == null ? since : since.plusDays(term.getValue());
        }
    }
}
