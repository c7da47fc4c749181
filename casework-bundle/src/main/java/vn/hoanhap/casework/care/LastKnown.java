package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.store.JournalView;
import vn.hoanhap.casework.store.NextSteps;

/**
 * Knows what was last on record of some human beings on a day, whichever of their records it was written on; asked once for all of
 * them.
 */
final class LastKnown {

    private static final String MET = "contact.made";

    private final Map<Long, Long> roots;
    private final Map<Long, LocalDate> met;
    private final Map<Long, NextSteps.Agreed> agreed;
    private final Map<Long, LocalDate> tested;
    private final Map<Long, LocalDate> lookedAfter;
    private final Map<Long, LocalDate> planned;
    private final Map<Long, LocalDate> relapsed;

    /**
     * Looks it up.
     *
     * @param people a record of each
     * @param ahead up to when steps of plans count
     */
    LastKnown(CareOffice office, Set<Long> people, LocalDate day, LocalDate ahead, VisitList.Asked asked) {
        Set<Long> records = office.desk().sql().sameHumans(people);
        roots = office.desk().sql().roots(records);
        met = latest(new JournalView(office.desk().sql()).last(MET, records, day));
        agreed = asked.knowsMeetings()
                ? together(new NextSteps(office.desk().sql()).last(records, day), NextSteps.Agreed::last)
                : Map.of();
        tested = latest(office.tests().table().last(records, day, !asked.knowsResults()));
        lookedAfter = latest(office.residence().table().last(records, day));
        planned = together(
                office.plans().table().firstDue(records, ahead, asked.care()),
                BinaryOperator.minBy(Comparator.naturalOrder()));
        relapsed = latest(office.turningPoints().table().lastRelapse(records, day, asked.care()));
    }

    private Map<Long, LocalDate> latest(Map<Long, LocalDate> byRecord) {
        return together(byRecord, BinaryOperator.maxBy(Comparator.naturalOrder()));
    }

    private <T> Map<Long, T> together(Map<Long, T> byRecord, BinaryOperator<T> both) {
        Map<Long, T> byHuman = new HashMap<>();
        byRecord.forEach((record, known) -> byHuman.merge(root(record), known, both));
        return byHuman;
    }

    /** Returns the record that counts. */
    long root(long record) {
        return roots.getOrDefault(record, record);
    }

    /** Returns what is known of one. */
    Of of(long root) {
        return new Of(
                met.get(root),
                agreed.get(root),
                tested.get(root),
                lookedAfter.get(root),
                planned.get(root),
                relapsed.get(root));
    }

    /**
     * Is what is known of one human being; null where nothing is.
     *
     * @param met when somebody last met them
     * @param agreed what was agreed last
     * @param tested when they were last tested
     * @param lookedAfter when somebody last looked where they live
     * @param planned when the first open step of their plan is due
     * @param relapsed when they last used again
     */
    record Of(
            @Nullable LocalDate met,
            NextSteps.@Nullable Agreed agreed,
            @Nullable LocalDate tested,
            @Nullable LocalDate lookedAfter,
            @Nullable LocalDate planned,
            @Nullable LocalDate relapsed) {}
}
