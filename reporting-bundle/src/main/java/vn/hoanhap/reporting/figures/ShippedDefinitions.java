package vn.hoanhap.reporting.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.indicator.LineFilter;
import vn.hoanhap.core.text.Text;

/**
 * Reads how lines of the shared kinds are counted without a programme: data, not code. A programme that contributes a code
 * later says the same of the same lines, so no figure changes when it comes.
 */
final class ShippedDefinitions {

    private static final String DEFINITIONS = "/reports/definitions.csv";

    private ShippedDefinitions() {}

    /** Reads them by code; titles, measures and bases are those of the indicators. */
    static Map<String, IndicatorDefinition> of(Map<String, KnownIndicator> indicators) {
        Map<String, IndicatorDefinition> definitions = new HashMap<>();
        for (List<String> line : ShippedLines.of(DEFINITIONS, 5)) {
            KnownIndicator known = indicators.get(line.get(0));
            if (known == null) {
                throw new IllegalStateException(DEFINITIONS + " counts the unknown " + line.get(0));
            }
            definitions.put(known.code(), definition(line, known));
        }
        return definitions;
    }

    private static IndicatorDefinition definition(List<String> line, KnownIndicator known) {
        return new IndicatorDefinition(
                known.code(),
                known.title(),
                new Text(line.get(3), line.get(4)),
                known.measure(),
                known.basis(),
                Count.valueOf(line.get(1)),
                LineFilter.kinds(line.get(2)),
                null,
                null,
                1);
    }
}
