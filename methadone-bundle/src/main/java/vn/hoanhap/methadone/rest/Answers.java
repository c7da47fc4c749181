package vn.hoanhap.methadone.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.domain.Concern;
import vn.hoanhap.methadone.domain.ConsentBy;
import vn.hoanhap.methadone.domain.Facility;
import vn.hoanhap.methadone.domain.Opioids;

/** Holds the records that routes answer with. People are shown by initials. */
public final class Answers {

    private Answers() {}

    /** Says what was written: ids only, since answers of writes are kept for replays. */
    public record Kept(Id id, ApplicationState state, long version, List<Warning> warnings) {}

    /** Says which facility was written. */
    public record KeptFacility(Id id, long version) {}

    /** Says that an answer was taken. */
    public record Answered(Id referral, long version) {}

    /** Is what is flagged on an application. */
    public record Warning(Concern code, String message) {}

    /** Is a thing with its id and how lists show it. */
    public record Named(Id id, String label) {}

    /**
     * Is an application in a list.
     *
     * @param id the record
     * @param person who
     * @param unit where the person lives
     * @param state how far it has come
     * @param facility where the person was sent last
     * @param screened when the person was screened
     * @param counselled when the person was counselled
     * @param consented when the person consented
     * @param sent when the person was sent
     * @param due by when the facility answers
     * @param started when treatment began
     * @param ended when it ended
     */
    public record Item(
            Id id,
            Named person,
            Named unit,
            ApplicationState state,
            @Nullable Named facility,
            @Nullable LocalDate screened,
            @Nullable LocalDate counselled,
            @Nullable LocalDate consented,
            @Nullable LocalDate sent,
            @Nullable LocalDate due,
            @Nullable LocalDate started,
            @Nullable LocalDate ended) {}

    /** Is a page of applications; {@code next} is the cursor of the next. */
    public record Listed(List<Item> items, @Nullable String next) {}

    /**
     * Is an application with all that is known.
     *
     * @param application as in lists
     * @param opioids what screening found
     * @param consentBy who consented in writing
     * @param referral the running or last referral
     * @param dueReference which rule says by when the facility answers
     * @param reason code of why it ended
     * @param papers what is asked for
     * @param possible what can be done now
     * @param warnings what is flagged
     * @param version for If-Match
     */
    public record Detail(
            Item application,
            @Nullable Opioids opioids,
            @Nullable ConsentBy consentBy,
            @Nullable Id referral,
            @Nullable String dueReference,
            @Nullable String reason,
            List<Paper> papers,
            List<ApplicationAction> possible,
            List<Warning> warnings,
            long version) {}

    /**
     * Is a paper that is asked for.
     *
     * @param code which
     * @param title in the reader's language
     * @param got when it was handed in; missing before that
     * @param reference which rule asks for it
     */
    public record Paper(String code, String title, @Nullable LocalDate got, String reference) {}

    /** Is an organisation that gives treatment. */
    public record FacilityItem(
            Id id,
            Named organisation,
            @Nullable Named unit,
            Facility.Kind kind,
            LocalDate licensedFrom,
            @Nullable LocalDate licensedTo,
            @Nullable String contact,
            long version) {}

    /** Is the list of facilities. */
    public record FacilityList(List<FacilityItem> items) {}

    /**
     * Is what waits for a facility.
     *
     * @param referral its number
     * @param person initials and year of birth
     * @param unit the commune that sent
     * @param state where it stands
     * @param sent when
     * @param due by when to answer; missing when no rule says it
     * @param version for If-Match
     */
    public record Waiting(
            Id referral,
            String person,
            String unit,
            ApplicationState state,
            LocalDate sent,
            @Nullable LocalDate due,
            long version) {}

    /** Is what waits for the caller's facilities; {@code next} is the cursor of the next page. */
    public record Box(List<Waiting> items, @Nullable String next) {}

    /**
     * Is what holds on a day.
     *
     * @param answerWorkingDays how many working days a facility has; missing when no rule is shipped
     * @param consentBelow below which age a representative consents; missing when no rule is shipped
     * @param consentAtLeast younger people are not treated; missing when the text names no age
     * @param papers which papers are asked for, in the reader's language
     * @param sources the texts, and how sure that is
     */
    public record RulesOfDay(
            @Nullable Integer answerWorkingDays,
            @Nullable Integer consentBelow,
            @Nullable Integer consentAtLeast,
            List<String> papers,
            List<String> sources) {}
}
