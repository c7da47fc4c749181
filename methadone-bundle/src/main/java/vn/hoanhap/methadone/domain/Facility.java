package vn.hoanhap.methadone.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is an organisation that gives substitution treatment. Its name, its unit and its officers are the register's.
 *
 * @param id the record's id
 * @param organisationId the organisation of the register
 * @param kind what it does
 * @param licensedFrom first day on which somebody may be sent there
 * @param licensedTo last such day; null while there is none
 * @param contact address and telephone for the letter; null for none
 * @param version grows with every change
 */
public record Facility(
        long id,
        long organisationId,
        Kind kind,
        LocalDate licensedFrom,
        @Nullable LocalDate licensedTo,
        @Nullable String contact,
        int version) {

    /** The most characters of a contact. */
    public static final int MOST_CONTACT = 300;

    /** Says what a facility does. */
    public enum Kind {
        /** It treats: takes people on, adjusts, dispenses. */
        FULL,
        /** It dispenses to people whom a full facility treats. */
        DISPENSING
    }

    /** Refuses a licence that ends before it begins. */
    public Facility {
        if (licensedTo != null && licensedTo.isBefore(licensedFrom)) {
            throw new IllegalArgumentException("a licence ends on " + licensedTo + " before " + licensedFrom);
        }
    }

    /** Tells whether somebody may be sent there on a day. */
    public boolean licensedOn(LocalDate day) {
        return !day.isBefore(licensedFrom) && (licensedTo == null || !day.isAfter(licensedTo));
    }
}
