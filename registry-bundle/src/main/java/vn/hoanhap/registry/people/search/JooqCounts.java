package vn.hoanhap.registry.people.search;

import static vn.hoanhap.registry.db.Tables.PERSON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.hoanhap.parts.sql.Nested;
import vn.hoanhap.parts.sql.Sql;

/**
 * Counts the people whom single conditions leave, up to a bound, and remembers it for a while: it only decides where a search
 * begins, never whom it finds. Safe for several threads.
 */
final class JooqCounts {

    private static final long HOLDS_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int REMEMBERED = 5_000;

    private final Sql sql;
    private final int most;
    private final Map<JooqNarrowing, Known> counts = new LinkedHashMap<>(); // guarded by itself

    private record Known(Left left, long counted) {
        boolean holds() {
            return System.nanoTime() - counted < HOLDS_NANOS;
        }
    }

    /**
     * Says how many a condition leaves; fewer come first.
     *
     * @param people the bound for that many and more
     * @param last the highest id among those counted: words are counted in the order of ids, so that of two which reached the
     *     bound the rarer came further
     */
    record Left(int people, long last) implements Comparable<Left> {
        private static final Comparator<Left> FEWEST =
                Comparator.comparingInt(Left::people).thenComparing(Left::last, Comparator.reverseOrder());

        @Override
        public int compareTo(Left other) {
            return FEWEST.compare(this, other);
        }
    }

    /** Counts no further than this. */
    JooqCounts(Sql sql, int most) {
        this.sql = sql;
        this.most = most;
    }

    /** Returns how many a condition leaves. */
    Left of(JooqNarrowing narrowing) {
        synchronized (counts) {
            Known known = counts.get(narrowing);
            if (known != null && known.holds()) {
                return known.left();
            }
        }
        Known counted = new Known(count(narrowing), System.nanoTime());
        synchronized (counts) {
            counts.remove(narrowing);
            counts.put(narrowing, counted);
            if (counts.size() > REMEMBERED) {
                counts.remove(counts.keySet().iterator().next());
            }
        }
        return counted.left();
    }

    private Left count(JooqNarrowing narrowing) {
        if (narrowing instanceof JooqNarrowing.Named named) {
            var word = named.table();
            return count(narrowing.before(), word.TOKEN.eq(named.token()), word.PERSON_ID, List.of(word.PERSON_ID));
        }
        List<Nested> rows = new ArrayList<>(narrowing.before());
        rows.add(Nested.of(PERSON, narrowing.index()));
        return count(rows, narrowing.begun(), PERSON.ID, List.of());
    }

    private Left count(List<Nested> rows, Condition condition, Field<Long> id, List<Field<Long>> order) {
        Table<?> few = DSL.select(id.as("id"))
                .from(sql.nested(rows))
                .where(condition)
                .orderBy(order)
                .limit(most)
                .asTable("few");
        Field<Long> last = DSL.coalesce(DSL.max(DSL.field(DSL.name("few", "id"), Long.class)), 0L);
        return Objects.requireNonNull(
                sql.dsl().select(DSL.count(), last).from(few).fetchOne(row -> new Left(row.value1(), row.value2())));
    }
}
