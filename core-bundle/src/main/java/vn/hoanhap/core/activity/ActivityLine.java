package vn.hoanhap.core.activity;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Is one line to be written to the journal: what happened, when, where, to whom, how much. Build it with {@link #of} and
 * the {@code with} methods.
 *
 * @param kind code of a published {@link ActivityKind}
 * @param on the legal date on which it happened
 * @param unitId the unit where it happened, as it was on that date
 * @param teamId the team that did it
 * @param personId the person it was about
 * @param householdId the household it was about
 * @param category the person's category as recorded then, a code of the register's list; when null, the journal fills in the
 *     one that the register has for the date
 * @param quantity how much; its value is null when unknown. A stock moves by +1 and -1
 * @param attributes further facts by name, short codes without personal data: {@code borrower=household}
 * @param recordId the record of the programme that it came from; the pair of programme and record is kept
 */
public record ActivityLine(
        String kind,
        LocalDate on,
        long unitId,
        @Nullable Long teamId,
        @Nullable Long personId,
        @Nullable Long householdId,
        @Nullable String category,
        Quantity quantity,
        Map<String, String> attributes,
        String recordId) {

    /** Copies the map. */
    public ActivityLine {
        attributes = Map.copyOf(attributes);
    }

    /** Starts a line with what every line has. */
    public static ActivityLine of(String kind, LocalDate on, long unitId, Quantity quantity, String recordId) {
        return new ActivityLine(kind, on, unitId, null, null, null, null, quantity, Map.of(), recordId);
    }

    /** Returns the line with its team. */
    public ActivityLine withTeam(@Nullable Long id) {
        return new ActivityLine(kind, on, unitId, id, personId, householdId, category, quantity, attributes, recordId);
    }

    /** Returns the line with its person and the category recorded for them; both may be null. */
    public ActivityLine withPerson(@Nullable Long id, @Nullable String recorded) {
        return new ActivityLine(kind, on, unitId, teamId, id, householdId, recorded, quantity, attributes, recordId);
    }

    /** Returns the line with its household. */
    public ActivityLine withHousehold(@Nullable Long id) {
        return new ActivityLine(kind, on, unitId, teamId, personId, id, category, quantity, attributes, recordId);
    }

    /** Returns the line with one more attribute. */
    public ActivityLine with(String name, String value) {
        Map<String, String> more = new TreeMap<>(attributes);
        more.put(name, value);
        return new ActivityLine(kind, on, unitId, teamId, personId, householdId, category, quantity, more, recordId);
    }
}
