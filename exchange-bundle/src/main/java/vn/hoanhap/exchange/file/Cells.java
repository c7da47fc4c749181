package vn.hoanhap.exchange.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single cells by type. Dates are strict: 31/02 is no date. */
public final class Cells {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}|-?[1-9]\\d{0,2}(\\.\\d{3}){1,5}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");
    private static final Pattern DOTTED = Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3}){1,4}(,\\d{1,6})?");
    private static final Pattern EITHER = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

    private Cells() {}

    /** Reads a date, yyyy-mm-dd or dd/mm/yyyy. */
    public static Optional<LocalDate> date(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell, cell.indexOf('/') >= 0 ? DAY_FIRST : ISO));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads a whole number of at most 18 digits, plain or with a dot before every three digits: 1.535 is 1535. */
    public static Optional<Long> whole(String cell) {
        return WHOLE.matcher(cell).matches() ? Optional.of(Long.parseLong(cell.replace(".", ""))) : Optional.empty();
    }

    /**
     * Reads a number with decimals: a comma begins them, as Vietnamese write, and so does a point, as machines write. Dots
     * before every three digits are read only where a comma or a second dot makes them sure: 1.535 alone could be either
     * number and is none, see {@link #eitherNumber}.
     */
    public static Optional<BigDecimal> decimal(String cell) {
        if (eitherNumber(cell)) {
            return Optional.empty();
        }
        if (DECIMAL.matcher(cell).matches()) {
            return Optional.of(new BigDecimal(cell.replace(',', '.')));
        }
        return DOTTED.matcher(cell).matches()
                ? Optional.of(new BigDecimal(cell.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    /** Tells whether a text is one number in Vietnam and another elsewhere: 1.535. */
    public static boolean eitherNumber(String cell) {
        return EITHER.matcher(cell).matches();
    }

    /** Reads yes or no. */
    public static Optional<Boolean> yesNo(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "có", "yes", "x", "1" -> Optional.of(true);
            case "false", "không", "no", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
