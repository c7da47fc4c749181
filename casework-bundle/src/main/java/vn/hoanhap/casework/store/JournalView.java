package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Field;

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

    /** Returns a line about a person. */
    public Optional<Line> find(long id) {
        return sql.dsl()
                .select(PERSON, UNIT, ON)
                .from(table("register.journal_line"))
                .where(ID.eq(id), PERSON.isNotNull())
                .fetchOptional(row -> new Line(row.get(PERSON), row.get(UNIT), row.get(ON)));
    }
}
