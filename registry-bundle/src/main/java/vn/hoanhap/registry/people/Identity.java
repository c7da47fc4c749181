package vn.hoanhap.registry.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells who somebody is. Stored sealed under the person's own key; opening it leaves a trace.
 *
 * @param fullName họ và tên; null when only initials are known
 * @param birthDate null when only the year is known
 * @param phone null when unknown
 * @param idNumber number of the citizen card; null when unknown
 * @param address null when unknown
 */
public record Identity(
        @Nullable String fullName,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String address) {
    /** Knows nothing. */
    public static final Identity NONE = new Identity(null, null, null, null, null);

    /** Says that an identity is there, and nothing else: it may end up in a log. */
    @Override
    public String toString() {
        return equals(NONE) ? "Identity[]" : "Identity[sealed]";
    }
}
