package vn.hoanhap.core.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates, numbers and money as readers in Vietnam expect them: 06/06/2024, 1.535, 145,6 %, 110.000.000 đ. */
public final class Formats {

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Formats() {}

    /** Writes a date as dd/mm/yyyy in both languages: official papers know no other form. */
    public static String date(LocalDate date) {
        return DAY_FIRST.format(date);
    }

    /** Writes a whole number with thousands marks: 1.535 in Vietnamese, 1,535 in English. */
    public static String number(Language language, long value) {
        return pattern(language, "#,##0").format(value);
    }

    /** Writes whole đồng with the sign: 110.000.000 đ. */
    public static String dong(Language language, long dong) {
        return number(language, dong) + " đ";
    }

    /**
     * Writes a ratio as a percentage with at most one decimal, rounded half up: 67,1 %.
     *
     * @return a dash when the denominator is zero
     */
    public static String percent(Language language, long numerator, long denominator) {
        if (denominator == 0) {
            return "–";
        }
        BigDecimal percent = BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
        return pattern(language, "#,##0.#").format(percent) + " %";
    }

    private static DecimalFormat pattern(Language language, String pattern) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(language == Language.VI ? '.' : ',');
        symbols.setDecimalSeparator(language == Language.VI ? ',' : '.');
        return new DecimalFormat(pattern, symbols);
    }
}
