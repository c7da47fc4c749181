package vn.hoanhap.registry.people.search;

import static vn.hoanhap.registry.db.Tables.PERSON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
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
    private final Map<JooqNarrowing, Count> counts = new LinkedHashMap<>(); // guarded by itself

    private record Count(int people, long counted) {
        boolean holds() {
            return System.nanoTime() - counted < HOLDS_NANOS;
        }
    }

    /** Counts no further than this. */
    JooqCounts(Sql sql, int most) {
        this.sql = sql;
        this.most = most;
    }

    /** Returns how many a condition leaves; the bound for that many and more. */
    int of(JooqNarrowing narrowing) {
        synchronized (counts) {
            Count known = counts.get(narrowing);
            if (known != null && known.holds()) {
                return known.people();
            }
        }
        Count counted = new Count(count(narrowing), System.nanoTime());
        synchronized (counts) {
            counts.remove(narrowing);
            counts.put(narrowing, counted);
            if (counts.size() > REMEMBERED) {
                counts.remove(counts.keySet().iterator().next());
            }
        }
        return counted.people();
    }

    private int count(JooqNarrowing narrowing) {
        List<Nested> rows = new ArrayList<>(narrowing.before());
        Condition condition = narrowing.begun();
        if (narrowing instanceof JooqNarrowing.Named named) {
            condition = named.table().TOKEN.eq(named.token()); // the index of words alone knows
        } else {
            rows.add(Nested.of(PERSON, narrowing.index()));
        }
        Table<?> few = DSL.selectOne()
                .from(sql.nested(rows))
                .where(condition)
                .limit(most)
                .asTable("few");
        return sql.dsl().fetchCount(few);
    }
}
