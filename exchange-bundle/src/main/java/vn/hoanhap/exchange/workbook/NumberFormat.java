package vn.hoanhap.exchange.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/** Says as what a number is shown, which is all that tells a date from a number. */
enum NumberFormat {
    /** A number. */
    PLAIN,
    /** A number times a hundred, with a percent sign. */
    PERCENT,
    /** A day, perhaps with a time. */
    DAY,
    /** A time of day. */
    TIME;

    /** Texts in quotes, characters behind a backslash, and colours, conditions and countries in brackets. */
    private static final Pattern NOT_MEANT = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+])[^\\]]*]");

    /** Reads the number of a format that Excel knows without its code. */
    static NumberFormat builtIn(int id) {
        return switch (id) {
            case 9, 10 -> PERCENT;
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> DAY;
            case 18, 19, 20, 21, 32, 33, 45, 46, 47 -> TIME;
            default -> PLAIN;
        };
    }

    /** Reads the code of a format: its first section, the one of positive numbers. */
    static NumberFormat of(String code) {
        String meant = NOT_MEANT.matcher(code).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        if (meant.startsWith("general")) {
            return PLAIN;
        }
        if (has(meant, "yd")) {
            return DAY;
        }
        if (has(meant, "hs")) {
            return TIME;
        }
        if (has(meant, "m")) {
            return DAY;
        }
        return meant.indexOf('%') >= 0 ? PERCENT : PLAIN;
    }

    private static boolean has(String code, String letters) {
        return letters.chars().anyMatch(letter -> code.indexOf(letter) >= 0);
    }
}
