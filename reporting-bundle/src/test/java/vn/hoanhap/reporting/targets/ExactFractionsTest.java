package vn.hoanhap.reporting.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Qualifier;

/** What part of a target a result is stands as a fraction, exact however odd the numbers; nothing is lost to rounding. */
class ExactFractionsTest {

    private static final long MOST = 1_000_000_000L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Property
    void aResultIsThePartOfItsTargetThatGivesItBack(
            @ForAll @LongRange(max = MOST) long amount, @ForAll @LongRange(min = 1, max = MOST) long target) {
        Fraction part = part(new Goal(Comparison.AT_LEAST, target, null), amount, null);

        assertThat(times(part, BigDecimal.valueOf(target))).isEqualByComparingTo(times(part.denominator(), amount));
    }

    @Property
    void aShareIsThePartOfItsPercentageThatGivesItBack(
            @ForAll @LongRange(max = MOST) long amount,
            @ForAll @LongRange(min = 1, max = MOST) long whole,
            @ForAll @BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal percent) {
        Fraction part = part(new Goal(Comparison.AT_LEAST, null, percent), amount, whole);

        BigDecimal asked = percent.multiply(BigDecimal.valueOf(whole));
        assertThat(times(part, asked))
                .isEqualByComparingTo(times(part.denominator(), amount).multiply(HUNDRED));
    }

    @Property
    void oneMoreNeverMakesAnAtLeastWorseNorAnAtMostBetter(
            @ForAll @LongRange(max = MOST) long amount, @ForAll @LongRange(min = 1, max = MOST) long target) {
        assertThat(reached(Comparison.AT_LEAST, target, amount + 1) || !reached(Comparison.AT_LEAST, target, amount))
                .isTrue();
        assertThat(reached(Comparison.AT_MOST, target, amount) || !reached(Comparison.AT_MOST, target, amount + 1))
                .isTrue();
        assertThat(reached(Comparison.EXACTLY, target, amount))
                .isEqualTo(reached(Comparison.AT_LEAST, target, amount) && reached(Comparison.AT_MOST, target, amount));
    }

    private static Fraction part(Goal goal, long amount, @Nullable Long whole) {
        var result = new Achievement.Result(amount, whole, Qualifier.EXACT, true);
        return Objects.requireNonNull(Achievement.of(goal, result).percentage());
    }

    private static boolean reached(Comparison comparison, long target, long amount) {
        var result = new Achievement.Result(amount, null, Qualifier.EXACT, true);
        return Objects.requireNonNull(
                Achievement.of(new Goal(comparison, target, null), result).reached());
    }

    private static BigDecimal times(Fraction part, BigDecimal number) {
        return BigDecimal.valueOf(part.numerator()).multiply(number);
    }

    private static BigDecimal times(long one, long other) {
        return BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other));
    }
}
