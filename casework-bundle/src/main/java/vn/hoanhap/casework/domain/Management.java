package vn.hoanhap.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.law.Interruption;
import vn.hoanhap.casework.law.Regime;
import vn.hoanhap.parts.time.Dated;

/**
 * Is a time on a management list: under a decision, or simply listed.
 *
 * @param id its id
 * @param personId the record of the person as it was entered
 * @param regime code of the regime
 * @param completed what it follows, for management after rehabilitation
 * @param state where it stands
 * @param began from when
 * @param decision who decided it; null while it is expected, and for old entries of which it is not known
 * @param term what law and decision say of its end
 * @param pauses its interruptions in order
 * @param stays where the person lived meanwhile, in order; the last is open while the management is
 * @param ending why and when it ended; null while it has not
 * @param concerns what is flagged
 * @param origin the record that opened it; null when somebody entered it
 * @param version grows with every change
 */
public record Management(
        long id,
        long personId,
        String regime,
        Regime.Completes completed,
        ManagementState state,
        Dated began,
        @Nullable Decision decision,
        Term term,
        List<Interruption> pauses,
        List<Stay> stays,
        @Nullable Ending ending,
        Set<Concern> concerns,
        @Nullable String origin,
        int version) {

    /** Copies the lists. */
    public Management {
        pauses = List.copyOf(pauses);
        stays = List.copyOf(stays);
        concerns = Set.copyOf(concerns);
    }

    /**
     * Is a decision of an authority.
     *
     * @param on its day; null when it is not known
     * @param number its number; null when it is not known
     */
    public record Decision(@Nullable LocalDate on, @Nullable String number) {}

    /**
     * Is what is known of the end.
     *
     * @param earliest last day of the shortest term by the law; null when the law does not say
     * @param latest last day of the longest term by the law; null when the law does not say
     * @param reference the rule by which these were counted, as it was then; null for none
     * @param stated last day as it stands in the decision; it goes before the others
     */
    public record Term(
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable String reference,
            @Nullable LocalDate stated) {

        /** Knows nothing. */
        public static final Term NONE = new Term(null, null, null, null);

        /** Returns the last day without interruptions; null when nobody knows it. */
        public @Nullable LocalDate lastDay() {
            return stated == null ? latest : stated;
        }
    }

    /**
     * Is a stay in a commune.
     *
     * @param unitId the commune
     * @param from first day
     * @param until last day; null while it lasts
     */
    public record Stay(
            long unitId, LocalDate from, @Nullable LocalDate until) {}

    /**
     * Says why and when it ended.
     *
     * @param reason code of the reason
     * @param on the day on which the person left the list
     */
    public record Ending(String reason, LocalDate on) {}

    /** Returns the commune where the person lives, or lived last. */
    public long unitId() {
        return stays.get(stays.size() - 1).unitId();
    }

    /** Returns the interruption that lasts. */
    public Optional<Interruption> openPause() {
        return pauses.stream().filter(pause -> pause.until() == null).findFirst();
    }
}
