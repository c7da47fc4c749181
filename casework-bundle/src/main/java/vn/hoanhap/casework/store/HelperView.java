package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.List;
import org.jooq.Field;

/** Reads who is assigned to people today, through the view that the register publishes: their direct helpers. */
public final class HelperView {

    private static final Field<Long> MEMBER = field("member_id", Long.class);

    private final CareSql sql;

    /** Reads from the given database. */
    public HelperView(CareSql sql) {
        this.sql = sql;
    }

    /** Returns who helps a human being, by their records; people of the register, by id. */
    public List<Long> of(Collection<Long> records) {
        return sql.dsl()
                .selectDistinct(MEMBER)
                .from(table("register.assigned"))
                .where(field("person_id", Long.class).in(records))
                .orderBy(MEMBER)
                .fetch(MEMBER);
    }
}
