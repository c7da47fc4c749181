package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Field;

/** Reads lines of the journal through the view that the register publishes. */
public final class JournalView {

    /** The register's index over whom a line is about; without it Derby reads the whole journal for each list of people. */
    private static final String BY_PERSON = "journal_line_person";

    private static final Field<Long> ID = field("id", Long.class);
    private static final Field<Long> PERSON = field("person_id", Long.class);
    private static final Field<Long> UNIT = field("unit_id", Long.class);
    private static final Field<LocalDate> ON = field("on_date", LocalDate.class);

    private final CareSql sql;

    /** Reads from the given database. */
    public JournalView(CareSql sql) {
        this.sql = sql;
    }

    /** Is a line about a person. */
    public record Line(long personId, long unitId, LocalDate on) {}

    /** Returns the last day up to a day on which a line of a kind stands of each of these records of people. */
    public Map<Long, LocalDate> last(String kind, Collection<Long> records, LocalDate until) {
        Map<Long, LocalDate> last = new HashMap<>();
        for (List<Long> few : Few.of(records)) {
            sql.dsl()
                    .select(PERSON, ON)
                    .from(sql.sql().along(table("register.journal_line"), BY_PERSON))
                    .where(field("kind", String.class).eq(kind), PERSON.in(few), ON.le(until))
                    .groupBy(PERSON, ON)
                    .having(sum(field("line_sign", Integer.class)).gt(BigDecimal.ZERO))
                    .forEach(row ->
                            last.merge(row.value1(), row.value2(), (one, other) -> one.isAfter(other) ? one : other));
        }
        return last;
    }

    /** Is a line with its id. */
    public record Numbered(long id, LocalDate on) {}

    /** Returns the lines of a kind that stand of these records of people from a day to a day, the newest first, at most so many. */
    public List<Numbered> lines(String kind, Collection<Long> records, LocalDate from, LocalDate to, int limit) {
        Field<Long> reverses = field("reverses_id", Long.class);
        Map<Long, LocalDate> standing = new TreeMap<>();
        Set<Long> reversed = new HashSet<>();
        sql.dsl()
                .select(ID, ON, reverses)
                .from(sql.sql().along(table("register.journal_line"), BY_PERSON))
                .where(field("kind", String.class).eq(kind), PERSON.in(records), ON.between(from, to))
                .forEach(row -> {
                    if (row.value3() == null) {
                        standing.put(row.value1(), row.value2());
                    } else {
                        reversed.add(row.value3());
                    }
                });
        return standing.entrySet().stream()
                .filter(line -> !reversed.contains(line.getKey()))
                .map(line -> new Numbered(line.getKey(), line.getValue()))
                .sorted(Comparator.comparing(Numbered::on)
                        .thenComparing(Numbered::id)
                        .reversed())
                .limit(limit)
                .toList();
    }

    /** Returns a line about a person. */
    public Optional<Line> find(long id) {
        return sql.dsl()
                .select(PERSON, UNIT, ON)
                .from(table("register.journal_line"))
                .where(ID.eq(id), PERSON.isNotNull())
                .fetchOptional(row -> new Line(row.get(PERSON), row.get(UNIT), row.get(ON)));
    }
}
