package vn.hoanhap.casework.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is something that somebody needs. Whether it is met, its steps say.
 *
 * @param id its id
 * @param personId the record of the person as it was entered
 * @param unitId the commune that sees to it
 * @param code which
 * @param found when it was found
 * @param intakeId the intake that found it; null when it was found otherwise
 * @param takenBack whether it was entered by mistake: it counts nowhere
 * @param version grows with every change
 */
public record Need(
        long id,
        long personId,
        long unitId,
        String code,
        LocalDate found,
        @Nullable Long intakeId,
        boolean takenBack,
        int version) {}
