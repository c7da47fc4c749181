package vn.hoanhap.reporting.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.text.Text;

/**
 * Knows every indicator by its code: those that were ever elected here, and those that the shipped reports ask for. Of the
 * latter it knows how most are counted in lines that somebody enters without a programme.
 */
public final class IndicatorCatalogue {

    private static final String INDICATORS = "/reports/indicators.csv";
    private static final String PROGRAMMES = "/reports/programmes.csv";

    private final Supplier<List<IndicatorDefinition>> elected;
    private final Map<String, KnownIndicator> shipped = new HashMap<>();
    private final Map<String, IndicatorDefinition> definitions;

    /**
     * Reads the shipped files.
     *
     * @param elected gives the definitions of everything that was ever elected here
     */
    public IndicatorCatalogue(Supplier<List<IndicatorDefinition>> elected) {
        this.elected = elected;
        Map<String, Text> programmes = new HashMap<>();
        for (List<String> line : ShippedLines.of(PROGRAMMES, 3)) {
            programmes.put(line.get(0), new Text(line.get(1), line.get(2)));
        }
        for (List<String> line : ShippedLines.of(INDICATORS, 7)) {
            KnownIndicator known = read(line, programmes);
            shipped.put(known.code(), known);
        }
        definitions = ShippedDefinitions.of(shipped);
    }

    private static KnownIndicator read(List<String> line, Map<String, Text> programmes) {
        Text programme = programmes.get(line.get(4));
        if (programme == null) {
            throw new IllegalStateException(PROGRAMMES + " does not name " + line.get(4));
        }
        return new KnownIndicator(
                line.get(0),
                new Text(line.get(5), line.get(6)),
                Measure.valueOf(line.get(1)),
                Basis.valueOf(line.get(2)),
                line.get(3).equals("yes"),
                programme,
                false);
    }

    /** Returns an indicator; empty when nobody knows the code. */
    public Optional<KnownIndicator> find(String code) {
        Optional<KnownIndicator> planned = Optional.ofNullable(shipped.get(code));
        return elected(code)
                .map(definition -> KnownIndicator.of(
                        definition, planned.map(KnownIndicator::programme).orElse(definition.title())))
                .or(() -> planned);
    }

    /** Returns how reports name an indicator: in a report a part stands under its whole, so its title need not say so. */
    public Optional<Text> reportTitle(String code) {
        return Optional.ofNullable(shipped.get(code)).map(KnownIndicator::title).or(() -> definition(code)
                .map(IndicatorDefinition::title));
    }

    /** Returns the definition by which records are counted: an elected one before a shipped one. */
    public Optional<IndicatorDefinition> definition(String code) {
        return elected(code).or(() -> Optional.ofNullable(definitions.get(code)));
    }

    /** Lists all definitions by code. */
    public List<IndicatorDefinition> definitions() {
        Map<String, IndicatorDefinition> all = new TreeMap<>(definitions);
        elected.get().forEach(definition -> all.put(definition.code(), definition));
        return List.copyOf(all.values());
    }

    /** Tells whether a programme that was ever elected here counts an indicator. */
    public boolean installed(String code) {
        return elected(code).isPresent();
    }

    /** Returns an indicator that no programme here ever counted; empty for others. */
    public Optional<KnownIndicator> withoutProgramme(String code) {
        return Optional.ofNullable(shipped.get(code)).filter(known -> !installed(code));
    }

    private Optional<IndicatorDefinition> elected(String code) {
        return elected.get().stream()
                .filter(definition -> definition.code().equals(code))
                .findFirst();
    }

    /** Lists everything by code. */
    public List<KnownIndicator> all() {
        Map<String, KnownIndicator> all = new HashMap<>(shipped);
        for (IndicatorDefinition definition : elected.get()) {
            KnownIndicator planned = shipped.get(definition.code());
            Text programme = planned == null ? definition.title() : planned.programme();
            all.put(definition.code(), KnownIndicator.of(definition, programme));
        }
        return all.values().stream()
                .sorted(Comparator.comparing(KnownIndicator::code))
                .toList();
    }
}
