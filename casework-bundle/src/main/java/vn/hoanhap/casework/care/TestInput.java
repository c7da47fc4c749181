package vn.hoanhap.casework.care;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.parts.time.Dated;

/**
 * Is what is entered of a drug test; nothing of it is checked yet.
 *
 * @param personId who
 * @param unitId the commune; null for where the person lives
 * @param taken when
 * @param occasion why
 * @param place where
 * @param sample of what
 * @param officer sex of the officer who saw the sample taken
 * @param result what it said
 */
public record TestInput(
        @Nullable Long personId,
        @Nullable Long unitId,
        @Nullable Dated taken,
        DrugTest.@Nullable Occasion occasion,
        @Nullable String place,
        DrugTest.@Nullable Sample sample,
        DrugTest.@Nullable Sex officer,
        @Nullable TestResult result) {}
