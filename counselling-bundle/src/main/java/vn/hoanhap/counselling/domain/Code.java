package vn.hoanhap.counselling.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Is one line of a list of codes.
 *
 * @param list which list
 * @param code what is stored
 * @param from first day on which it may be used
 * @param to last such day; null while there is none
 * @param title what readers see
 */
public record Code(
        CodeList list,
        String code,
        LocalDate from,
        @Nullable LocalDate to,
        Text title) {

    /** Tells whether it may be used on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
