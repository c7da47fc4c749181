package vn.hoanhap.reporting.figures;

import vn.hoanhap.core.indicator.IndicatorDefinition;

/**
 * Asks for the lines behind a figure, or beside it.
 *
 * @param definition what is counted
 * @param asked unit, days and territory
 * @param side which of the lines
 */
public record Behind(IndicatorDefinition definition, Asked asked, Side side) {

    /** Asks for the lines in a figure. */
    public static Behind own(IndicatorDefinition definition, Asked asked) {
        return new Behind(definition, asked, Side.OWN);
    }
}
