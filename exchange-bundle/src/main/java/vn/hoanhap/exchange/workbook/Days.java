package vn.hoanhap.exchange.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/** Reads Excel's count of days. */
final class Days {

    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final long FALSE_LEAP_DAY = 60;
    private static final long LAST = 2_958_465;
    private static final long SECONDS = 86_400;

    private final boolean from1904;

    Days(boolean from1904) {
        this.from1904 = from1904;
    }

    /** Tells whether a number is one of Excel's days: up to the end of the year 9999. */
    boolean counts(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST)) <= 0;
    }

    /**
     * Writes a day as yyyy-mm-dd and leaves its time out. Excel counts a 29/02/1900, which never was, and a day before the
     * first: both stay as it shows them, so that whoever asks for a date refuses them.
     */
    String day(BigDecimal number) {
        long days = number.longValue();
        if (from1904) {
            return FIRST_1904.plusDays(days).toString();
        }
        if (days == 0) {
            return "00/01/1900";
        }
        if (days == FALSE_LEAP_DAY) {
            return "29/02/1900";
        }
        return BEFORE_1900.plusDays(days < FALSE_LEAP_DAY ? days : days - 1).toString();
    }

    /** Writes the time of a day as hh:mm. */
    static String time(BigDecimal number) {
        long seconds = number.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS - 1)).toString();
    }
}
