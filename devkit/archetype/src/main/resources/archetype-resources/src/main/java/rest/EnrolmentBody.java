package ${package}.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ${package}.domain.Enrolment;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;

/**
 * Is an enrolment as a caller sends it.
 *
 * @param person who takes part
 * @param need what they need, in a few words
 * @param began first day
 * @param ended last day; missing while it lasts
 */
public record EnrolmentBody(
        Id person, @MaxLength(Enrolment.MOST_NEED) String need, LocalDate began, @Nullable LocalDate ended) {}
