package vn.hoanhap.reporting.figures;

import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.text.Text;

/**
 * Is an indicator as far as somebody may declare or plan it, whether or not its programme is installed.
 *
 * @param code its code
 * @param title short heading
 * @param measure what it counts
 * @param basis flow, stock or cumulative
 * @param ratio whether it is divided by something
 * @param programme title of the programme that it belongs to
 * @param installed whether a programme that was ever elected here counts it
 */
public record KnownIndicator(
        String code, Text title, Measure measure, Basis basis, boolean ratio, Text programme, boolean installed) {

    /** Takes what an installed definition says. */
    static KnownIndicator of(IndicatorDefinition definition, Text programme) {
        return new KnownIndicator(
                definition.code(),
                definition.title(),
                definition.measure(),
                definition.basis(),
                definition.denominator() != null,
                programme,
                true);
    }
}
