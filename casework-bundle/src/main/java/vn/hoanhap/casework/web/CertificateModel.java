package vn.hoanhap.casework.web;

import org.jspecify.annotations.Nullable;

/**
 * Fills the certificate of somebody who left a list. Names and papers are the register's and are written by hand: here people
 * are initials.
 *
 * @param href the proposal's page
 * @param form number of the printed form and where it is laid down; null when none is shipped for the day
 * @param heading what is certified
 * @param person initials and year of birth
 * @param unit the commune
 * @param began first day on the list
 * @param ended last day on the list
 * @param regime what the list was
 * @param decision number and day of the decision on the list; null when they are not known
 * @param agreed number and day of the decision to take the person off it
 */
public record CertificateModel(
        String href,
        @Nullable String form,
        String heading,
        String person,
        String unit,
        String began,
        String ended,
        String regime,
        @Nullable String decision,
        String agreed) {}
