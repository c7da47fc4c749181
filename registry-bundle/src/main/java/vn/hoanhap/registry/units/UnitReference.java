package vn.hoanhap.registry.units;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.words.Words;

/**
 * Is what a caller wrote for a unit, understood: an id has at least seven digits, a code at most five.
 *
 * @param id the id; null when a code was written
 * @param code the code; empty when an id was written
 * @param on the date on which the code counts
 */
record UnitReference(@Nullable Long id, String code, LocalDate on) {
    private static final Pattern CODE = Pattern.compile("\\d{1,5}");
    private static final Pattern ID = Pattern.compile("\\d{7,18}");

    static UnitReference parse(String reference, LocalDate on) {
        String text = reference.strip();
        if (ID.matcher(text).matches()) {
            return new UnitReference(Long.valueOf(text), "", on);
        }
        int at = text.indexOf('@');
        String code = at < 0 ? text : text.substring(0, at);
        if (!CODE.matcher(code).matches()) {
            throw Words.invalid("unit", "unit.reference");
        }
        return new UnitReference(null, code, at < 0 ? on : date(text.substring(at + 1)));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Words.invalid("unit", "unit.reference");
        }
    }
}
