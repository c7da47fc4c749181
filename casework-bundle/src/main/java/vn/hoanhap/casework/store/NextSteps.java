package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;

/** Reads what was agreed with people when they were met, through the view that the register publishes. */
public final class NextSteps {

    private static final Field<Long> PERSON = field("person_id", Long.class);
    private static final Field<LocalDate> MET = field("met_on", LocalDate.class);
    private static final Field<LocalDate> DUE = field("next_step_on", LocalDate.class);

    private final CareSql sql;

    /** Reads from the given database. */
    public NextSteps(CareSql sql) {
        this.sql = sql;
    }

    /**
     * Is what was agreed at a meeting.
     *
     * @param met the day of the meeting
     * @param due the day that was agreed
     */
    public record Agreed(LocalDate met, LocalDate due) {

        /** Returns what was agreed last; of one day, the earlier. */
        public static Agreed last(Agreed one, Agreed other) {
            if (one.met().equals(other.met())) {
                return one.due().isBefore(other.due()) ? one : other;
            }
            return one.met().isAfter(other.met()) ? one : other;
        }
    }

    /** Returns what was agreed last with each of these records of people, at meetings up to a day. */
    public Map<Long, Agreed> last(Collection<Long> records, LocalDate until) {
        Map<Long, Agreed> agreed = new HashMap<>();
        for (List<Long> few : Few.of(records)) {
            sql.dsl()
                    .select(PERSON, MET, DUE)
                    .from(table("register.next_step"))
                    .where(PERSON.in(few), MET.le(until))
                    .forEach(row -> agreed.merge(row.value1(), new Agreed(row.value2(), row.value3()), Agreed::last));
        }
        return agreed;
    }
}
