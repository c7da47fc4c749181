package vn.hoanhap.methadone.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.methadone.book.Sendings;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ConsentBy;
import vn.hoanhap.methadone.domain.Facility;
import vn.hoanhap.methadone.domain.Opioids;

/** Holds what callers send. */
public final class Bodies {

    private Bodies() {}

    /**
     * Begins an application, several steps at once.
     *
     * @param person who
     * @param unit the commune in which it counts; missing for where the person lives
     * @param screened when the person was screened
     * @param opioids what screening found
     * @param counselled when the person was counselled; missing before that
     * @param consented when the person consented; missing before that
     * @param consentBy who consented in writing; missing for the person alone
     */
    public record New(
            Id person,
            @Nullable String unit,
            LocalDate screened,
            Opioids opioids,
            @Nullable LocalDate counselled,
            @Nullable LocalDate consented,
            @Nullable ConsentBy consentBy) {}

    /** Corrects what we did; as in {@link New}. */
    public record Own(
            @Nullable LocalDate screened,
            @Nullable Opioids opioids,
            @Nullable LocalDate counselled,
            @Nullable LocalDate consented,
            @Nullable ConsentBy consentBy) {}

    /** Is a step that says nothing but its day. */
    public record OnDay(LocalDate on) {}

    /** Is consent: its day, and who consented in writing; missing for the person alone. */
    public record Consent(LocalDate on, @Nullable ConsentBy consentBy) {}

    /** Is an end: its day, and the code of the reason. */
    public record Ending(LocalDate on, String reason) {}

    /**
     * Sends somebody.
     *
     * @param facility the organisation of the register
     * @param on the day
     * @param note what the facility must know; missing for nothing
     */
    public record Send(
            Id facility,
            LocalDate on,
            @MaxLength(Sendings.MOST_NOTE) @Nullable String note) {
        /** Hides the note. */
        @Override
        public String toString() {
            return "Send[" + facility + " " + on + "]";
        }
    }

    /**
     * Is what a facility answered.
     *
     * @param answer RECEIVE, ACCEPT, REFUSE, START, COMPLETE or DROP
     * @param on the day
     * @param note the reason, where the answer needs one
     */
    public record Answer(
            ApplicationAction answer,
            LocalDate on,
            @MaxLength(Sendings.MOST_NOTE) @Nullable String note) {
        /** Hides the note. */
        @Override
        public String toString() {
            return "Answer[" + answer + " " + on + "]";
        }
    }

    /** Names the papers that were handed in; the others were not. */
    public record Papers(List<String> papers) {}

    /**
     * Is an organisation that gives treatment.
     *
     * @param organisation the organisation of the register
     * @param kind what it does
     * @param licensedFrom first day on which somebody may be sent there
     * @param licensedTo last such day; missing without end
     * @param contact address and telephone for the letter; missing for none
     */
    public record FacilityBody(
            Id organisation,
            Facility.Kind kind,
            LocalDate licensedFrom,
            @Nullable LocalDate licensedTo,
            @MaxLength(Facility.MOST_CONTACT) @Nullable String contact) {}
}
