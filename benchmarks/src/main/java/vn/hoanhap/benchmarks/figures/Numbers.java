package vn.hoanhap.benchmarks.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Writes numbers as a person reads them in a table: three digits that count, thousands apart. */
final class Numbers {

    private static final int DIGITS = 3;

    private Numbers() {}

    static String plain(double value) {
        if (Math.abs(value) >= Math.pow(10, DIGITS) || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        return new BigDecimal(value).round(new MathContext(DIGITS)).toPlainString();
    }
}
