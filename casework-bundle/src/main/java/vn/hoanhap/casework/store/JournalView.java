package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Table;

/** Reads lines of the journal through the view that the register publishes. */
public final class JournalView {

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
        Table<?> line = table("register.journal_line l");
        Field<Long> person = field("l.person_id", Long.class);
        Field<LocalDate> last = max(field("l.on_date", LocalDate.class));
        return sql.dsl()
                .select(person, last)
                .from(line)
                .where(
                        field("l.kind", String.class).eq(kind),
                        person.in(records),
                        field("l.on_date", LocalDate.class).le(until),
                        field("l.line_sign", Integer.class).eq(1),
                        condition("not exists (select 1 from register.journal_line r where r.reverses_id = l.id)"))
                .groupBy(person)
                .fetchMap(person, last);
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
