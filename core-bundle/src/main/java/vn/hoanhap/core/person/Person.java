package vn.hoanhap.core.person;

import org.jspecify.annotations.Nullable;

/**
 * Is a person as lists show one: without identity.
 *
 * @param id the record's id; {@link People#root} tells which human being it is
 * @param initials such as "N.V.T."; all that may be known
 * @param birthYear year of birth; null when unknown
 * @param unitId the unit where the person lives
 */
public record Person(long id, String initials, @Nullable Integer birthYear, long unitId) {}
