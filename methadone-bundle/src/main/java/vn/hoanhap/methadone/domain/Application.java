package vn.hoanhap.methadone.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Is one way of somebody to substitution treatment. No doses, no diagnosis: the medical record is the clinic's.
 *
 * @param id the record's id
 * @param personId who
 * @param unitId the commune in which it counts
 * @param homeId the commune where the person lives now: a right reaches it there
 * @param state how far it has come
 * @param steps the days of its steps
 * @param screening what screening found, and who consented
 * @param sending where the person was sent last; {@link Sending#NOWHERE} before that
 * @param reason code of why it ended; null while it lasts, and where the referral says why
 * @param papers papers that were handed in, with the day
 * @param version grows with every change
 */
public record Application(
        long id,
        long personId,
        long unitId,
        long homeId,
        ApplicationState state,
        Steps steps,
        Screening screening,
        Sending sending,
        @Nullable String reason,
        Map<String, LocalDate> papers,
        int version) {

    /** Copies the papers. */
    public Application {
        papers = Map.copyOf(papers);
    }

    /**
     * Is what screening found, and who consented.
     *
     * @param opioids whether the person uses opioids; null when nobody wrote it down
     * @param consentBy who consented; null before that, and when nobody wrote it down
     */
    public record Screening(
            @Nullable Opioids opioids, @Nullable ConsentBy consentBy) {
        /** Says that nothing is written down. */
        public static final Screening UNKNOWN = new Screening(null, null);
    }

    /**
     * Holds the days of the steps; null for a step that was not taken, or whose day nobody wrote down.
     *
     * @param screened when the person was screened
     * @param counselled when the person was counselled
     * @param consented when the person consented
     * @param sent when the person was sent
     * @param received when the facility took it in hand
     * @param answered when the facility took the person on, or did not
     * @param started when treatment began
     * @param ended when it ended: completed, dropped, declined, found unsuitable
     */
    public record Steps(
            @Nullable LocalDate screened,
            @Nullable LocalDate counselled,
            @Nullable LocalDate consented,
            @Nullable LocalDate sent,
            @Nullable LocalDate received,
            @Nullable LocalDate answered,
            @Nullable LocalDate started,
            @Nullable LocalDate ended) {

        /** Says that no step has a day. */
        public static final Steps NONE = new Steps(null, null, null, null, null, null, null, null);

        /** Returns the same with the days of our own steps. */
        public Steps own(@Nullable LocalDate screen, @Nullable LocalDate counsel, @Nullable LocalDate consent) {
            return new Steps(screen, counsel, consent, sent, received, answered, started, ended);
        }

        /** Returns the same with the days of the facility's steps. */
        public Steps theirs(@Nullable LocalDate send, @Nullable LocalDate receive, @Nullable LocalDate answer) {
            return new Steps(screened, counselled, consented, send, receive, answer, started, ended);
        }

        /** Returns the same with the days of treatment. */
        public Steps treated(@Nullable LocalDate start, @Nullable LocalDate end) {
            return new Steps(screened, counselled, consented, sent, received, answered, start, end);
        }

        /** Returns the day of the latest step that has one. */
        public @Nullable LocalDate last() {
            return Stream.of(screened, counselled, consented, sent, received, answered, started, ended)
                    .filter(Objects::nonNull)
                    .max(LocalDate::compareTo)
                    .orElse(null);
        }
    }

    /**
     * Is where the person was sent.
     *
     * @param organisationId the organisation; null for none on record
     * @param referralId the running or last referral; null for history, which has none
     * @param dueOn by when the facility answers; null when no rule says it
     * @param dueReference which rule says it
     */
    public record Sending(
            @Nullable Long organisationId,
            @Nullable Long referralId,
            @Nullable LocalDate dueOn,
            @Nullable String dueReference) {
        /** Says that the person was sent nowhere yet. */
        public static final Sending NOWHERE = new Sending(null, null, null, null);

        /** Returns the same with another deadline. */
        public Sending due(@Nullable LocalDate on, @Nullable String reference) {
            return new Sending(organisationId, referralId, on, reference);
        }
    }

    /** Returns the same in another state with other days. */
    public Application in(ApplicationState now, Steps days) {
        return new Application(id, personId, unitId, homeId, now, days, screening, sending, reason, papers, version);
    }

    /** Returns the same, sent somewhere else. */
    public Application sent(Sending where) {
        return new Application(id, personId, unitId, homeId, state, steps, screening, where, reason, papers, version);
    }

    /** Returns the same with other findings. */
    public Application screened(Screening found) {
        return new Application(id, personId, unitId, homeId, state, steps, found, sending, reason, papers, version);
    }

    /** Returns the same with a reason of its end; null for none. */
    public Application because(@Nullable String why) {
        return new Application(id, personId, unitId, homeId, state, steps, screening, sending, why, papers, version);
    }

    /** Returns the same with other papers. */
    public Application with(Map<String, LocalDate> handedIn) {
        return new Application(
                id, personId, unitId, homeId, state, steps, screening, sending, reason, handedIn, version);
    }

    /** Returns the day by which rules are asked: that of consent, else of screening, else of sending or beginning. */
    public @Nullable LocalDate governed() {
        return Stream.of(steps.consented, steps.screened, steps.sent, steps.started, steps.ended)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
