package vn.hoanhap.exchange.csv;

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
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");

    private Cells() {}

    /** Reads a date, yyyy-mm-dd or dd/mm/yyyy. */
    public static Optional<LocalDate> date(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell, cell.indexOf('/') >= 0 ? DAY_FIRST : ISO));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads a whole number of at most 18 digits, without marks. */
    public static Optional<Long> whole(String cell) {
        return WHOLE.matcher(cell).matches() ? Optional.of(Long.parseLong(cell)) : Optional.empty();
    }

    /** Reads a number with decimals, point or comma. */
    public static Optional<BigDecimal> decimal(String cell) {
        return DECIMAL.matcher(cell).matches() ? Optional.of(new BigDecimal(cell.replace(',', '.'))) : Optional.empty();
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
