package vn.hoanhap.core.indicator;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.text.Text;

/**
 * Defines an indicator as data. A definition outlives the programme that contributed it.
 *
 * @param code lower case with dots: {@code loans.households.amount}
 * @param title short heading
 * @param explanation one sentence that says what counts and what does not
 * @param measure what the figure counts; tells a report what may be added
 * @param basis flow, stock or cumulative
 * @param count what of the matching lines is counted
 * @param filter which lines match
 * @param denominator what it is divided by; null for a plain figure
 * @param partOf code of the indicator that this one is an "of which" of; null when it stands alone. Never add it to that
 * @param version grows with every change of meaning
 */
public record IndicatorDefinition(
        String code,
        Text title,
        Text explanation,
        Measure measure,
        Basis basis,
        Count count,
        LineFilter filter,
        @Nullable Denominator denominator,
        @Nullable String partOf,
        int version) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");

    /** Names what a ratio divides by. */
    public enum Denominator {
        /** All commune-level units of the area on the asked date, with or without records. */
        COMMUNES,
        /** The figure that {@code partOf} names, for the same unit and days. */
        WHOLE,
        /** What is to be reached of the figure that {@code partOf} names: the unit's target of the year. */
        TARGET
    }

    /** Refuses codes that an address cannot carry, and a part of nothing. */
    public IndicatorDefinition {
        if (!FORM.matcher(code).matches() || code.length() > 80) {
            throw new IllegalArgumentException("an indicator code is lower case with dots, not '" + code + "'");
        }
        if ((denominator == Denominator.WHOLE || denominator == Denominator.TARGET) && partOf == null) {
            throw new IllegalArgumentException(code + " divides by a figure that it does not name: say partOf");
        }
    }
}
