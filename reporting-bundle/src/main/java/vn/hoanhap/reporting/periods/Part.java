package vn.hoanhap.reporting.periods;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is a part of a reporting year, whatever the calendar.
 *
 * @param year the year
 * @param monthsBefore how many months of the reporting year lie before it
 * @param months how many months it lasts
 * @param name as it is written: 2024, 2024-H1, 2024-Q3, 2024-M05
 */
record Part(int year, int monthsBefore, int months, String name) {

    private static final Pattern FORM =
            Pattern.compile("(19\\d\\d|20\\d\\d|21\\d\\d)(?:-(?:H([12])|Q([1-4])|M(0[1-9]|1[0-2])))?");

    /** Reads the name of a part; empty when it is none. */
    static Optional<Part> of(String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        for (int group = 2; group <= 4; group++) {
            if (form.group(group) != null) {
                int months = group == 2 ? 6 : group == 3 ? 3 : 1;
                int number = Integer.parseInt(form.group(group));
                return Optional.of(new Part(year, (number - 1) * months, months, written));
            }
        }
        return Optional.of(new Part(year, 0, 12, written));
    }

    static Part half(int year, int number) {
        return new Part(year, (number - 1) * 6, 6, year + "-H" + number);
    }
}
