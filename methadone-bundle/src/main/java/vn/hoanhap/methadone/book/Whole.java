package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.domain.ConsentBy;
import vn.hoanhap.methadone.domain.Opioids;

/**
 * Is an application as somebody says it at once; nothing of it is checked yet.
 *
 * @param personId who; {@link Entry#PENDING} while the same file brings them
 * @param unitId the commune in which it counts; null for where the person lives
 * @param own what we did
 * @param past what the facility did, of old books alone; null for a way that begins now: a referral says it then
 */
public record Whole(
        @Nullable Long personId,
        @Nullable Long unitId,
        Own own,
        @Nullable Past past) {

    /**
     * Is what we did.
     *
     * @param screened when the person was screened
     * @param opioids what screening found
     * @param counselled when the person was counselled
     * @param consented when the person consented
     * @param consentBy who consented in writing; null for the person alone
     */
    public record Own(
            @Nullable LocalDate screened,
            @Nullable Opioids opioids,
            @Nullable LocalDate counselled,
            @Nullable LocalDate consented,
            @Nullable ConsentBy consentBy) {}

    /**
     * Is what the facility did, as old books have it.
     *
     * @param organisationId the facility
     * @param sent when the person was sent
     * @param started when treatment began
     * @param ended when it ended
     * @param outcome how it ended
     */
    public record Past(
            @Nullable Long organisationId,
            @Nullable LocalDate sent,
            @Nullable LocalDate started,
            @Nullable LocalDate ended,
            @Nullable ApplicationState outcome) {
        private static final Past NOTHING = new Past(null, null, null, null, null);
    }

    /** Returns what the facility did, as far as old books have it. */
    Past known() {
        return past == null ? Past.NOTHING : past;
    }
}
