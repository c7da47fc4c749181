package vn.hoanhap.casework.domain;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.parts.time.Dated;

/**
 * Is a drug test.
 *
 * @param id its id
 * @param personId the record of the person as it was entered
 * @param unitId the commune where it was taken
 * @param taken when
 * @param occasion why
 * @param place where; null when it is not known
 * @param sample of what
 * @param officer sex of the officer who saw the sample taken (Decree 105/2021/NĐ-CP, article 46); null when not known
 * @param result what it said
 * @param takenBack whether it was entered by mistake: it counts nowhere
 * @param version grows with every change
 */
public record DrugTest(
        long id,
        long personId,
        long unitId,
        Dated taken,
        Occasion occasion,
        @Nullable String place,
        @Nullable Sample sample,
        @Nullable Sex officer,
        TestResult result,
        boolean takenBack,
        int version) {

    /** Says why somebody is tested. */
    public enum Occasion {
        /** At regular intervals during management. */
        PERIODIC,
        /** Without notice. */
        UNANNOUNCED,
        /** Because something pointed to use. */
        SUSPICION,
        /** At the meeting of a club or team. */
        MEETING,
        /** In a facility. */
        FACILITY,
        /** Because the person asked for it. */
        OWN_WISH,
        /** To confirm another test. */
        CONFIRMATION
    }

    /** Says of what the sample was. */
    public enum Sample {
        /** Urine. */
        URINE,
        /** Blood. */
        BLOOD,
        /** Saliva. */
        SALIVA,
        /** Hair. */
        HAIR,
        /** Another. */
        OTHER
    }

    /** Is a sex as the decree on sampling asks for it. */
    public enum Sex {
        /** Male. */
        MALE,
        /** Female. */
        FEMALE
    }
}
