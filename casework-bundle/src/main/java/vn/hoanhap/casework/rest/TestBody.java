package vn.hoanhap.casework.rest;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;

/**
 * Is a drug test as a caller sends it.
 *
 * @param unit id or {@code code@date} of a commune; where the person lives when missing
 * @param taken {@code 2019}, {@code 2019-05} or {@code 2019-05-17}
 * @param sample of what; missing for a test that the person did not take
 * @param officer sex of the officer who saw the sample taken
 */
public record TestBody(
        Id person,
        @Nullable String unit,
        @MaxLength(10) String taken,
        DrugTest.Occasion occasion,
        @MaxLength(200) @Nullable String place,
        DrugTest.@Nullable Sample sample,
        DrugTest.@Nullable Sex officer,
        TestResult result) {}
