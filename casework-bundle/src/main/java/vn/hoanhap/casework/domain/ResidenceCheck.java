package vn.hoanhap.casework.domain;

import java.time.LocalDate;

/**
 * Is a look at where somebody who is managed lives.
 *
 * @param id its id
 * @param personId the record of the person as it was entered
 * @param unitId the commune
 * @param on when
 * @param found code of what was found
 * @param takenBack whether it was entered by mistake: it counts nowhere
 * @param version grows with every change
 */
public record ResidenceCheck(
        long id, long personId, long unitId, LocalDate on, String found, boolean takenBack, int version) {}
