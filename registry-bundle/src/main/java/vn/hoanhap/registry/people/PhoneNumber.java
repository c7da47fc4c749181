package vn.hoanhap.registry.people;

import java.util.regex.Pattern;

/**
 * Knows how telephone numbers look: in Vietnam ten digits behind a zero, eleven for a fixed line (area codes begin with 02), the
 * same behind +84 without the zero; numbers of other countries behind a plus.
 */
final class PhoneNumber {
    private static final Pattern BETWEEN = Pattern.compile("[ .\\-]");
    private static final Pattern HOME = Pattern.compile("0[3-9]\\d{8}|02\\d{9}");
    private static final Pattern COUNTRY = Pattern.compile("\\+84(?:[3-9]\\d{8}|2\\d{9})");
    private static final Pattern ABROAD = Pattern.compile("\\+(?!84)[1-9]\\d{6,14}");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[3-9]\\d{8}|2\\d{9}");

    /** Says what a text is. */
    enum Form {
        /** A number that can be called. */
        NUMBER,
        /** A number without the zero in front, as spreadsheets leave it. */
        ZERO_LOST,
        /** Something else. */
        NONE
    }

    private PhoneNumber() {}

    /** Looks at what somebody wrote; spaces, points and dashes between digits mean nothing. */
    static Form form(String written) {
        String digits = BETWEEN.matcher(written).replaceAll("");
        if (HOME.matcher(digits).matches()
                || COUNTRY.matcher(digits).matches()
                || ABROAD.matcher(digits).matches()) {
            return Form.NUMBER;
        }
        return WITHOUT_ZERO.matcher(digits).matches() ? Form.ZERO_LOST : Form.NONE;
    }
}
