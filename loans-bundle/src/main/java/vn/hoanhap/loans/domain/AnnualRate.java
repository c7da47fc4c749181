package vn.hoanhap.loans.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Is an interest rate a year, exact to a ten-thousandth of a percent. Interest is rounded half up to the whole đồng; there
 * is no floating point anywhere.
 *
 * @param tenThousandths the rate in ten-thousandths of a percent: 66,000 for 6.6 % a year
 */
public record AnnualRate(int tenThousandths) {

    /** Interest-free. */
    public static final AnnualRate ZERO = new AnnualRate(0);

    /** Digits that the annuity formula needs to be exact to the đồng for the largest loan at the smallest rate, and more. */
    static final MathContext DIGITS = new MathContext(24);

    private static final int DECIMALS = 4;
    private static final int ONE_HUNDRED_PERCENT = 1_000_000;
    private static final long DAYS_OF_YEAR = 365;
    private static final long MONTHS_OF_YEAR = 12;

    /** Refuses what no contract may say: below 0 or above 100 % a year. */
    public AnnualRate {
        if (tenThousandths < 0 || tenThousandths > ONE_HUNDRED_PERCENT) {
            throw new IllegalArgumentException("a rate lies between 0 and 100 % a year, not at " + tenThousandths
                    + " ten-thousandths of a percent");
        }
    }

    /**
     * Reads a rate in percent, such as 6.6.
     *
     * @throws IllegalArgumentException below 0, above 100, or with more than four decimals
     */
    public static AnnualRate ofPercent(BigDecimal percent) {
        try {
            return new AnnualRate(percent.movePointRight(DECIMALS).intValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a rate has at most four decimals, unlike " + percent, e);
        }
    }

    /** Returns the rate in percent without trailing zeros: 6.6. */
    public BigDecimal percent() {
        BigDecimal plain = BigDecimal.valueOf(tenThousandths, DECIMALS).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /**
     * Returns the interest on a balance over some days: balance x rate x days / 365, the actual days over a fixed year
     * (Circular 14/2017/TT-NHNN, article 5).
     */
    public long forDays(long balance, long days) {
        return share(balance, Math.multiplyExact(tenThousandths, days), DAYS_OF_YEAR * ONE_HUNDRED_PERCENT);
    }

    /** Returns the interest on a balance over whole months, each a twelfth of a year. */
    public long forMonths(long balance, long months) {
        return share(balance, Math.multiplyExact(tenThousandths, months), MONTHS_OF_YEAR * ONE_HUNDRED_PERCENT);
    }

    /** Returns the rate over some months as a factor, for the annuity formula. */
    BigDecimal factorForMonths(int months) {
        return BigDecimal.valueOf((long) tenThousandths * months)
                .divide(BigDecimal.valueOf(MONTHS_OF_YEAR * ONE_HUNDRED_PERCENT), DIGITS);
    }

    private static long share(long balance, long factor, long divisor) {
        long product = balance * factor;
        if (Math.multiplyHigh(balance, factor) == 0 && product >= 0) {
            return product / divisor + (product % divisor * 2 >= divisor ? 1 : 0);
        }
        BigInteger wide = BigInteger.valueOf(balance).multiply(BigInteger.valueOf(factor));
        return new BigDecimal(wide)
                .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
