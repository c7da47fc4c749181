package vn.hoanhap.methadone.catalogue;

import java.util.List;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.indicator.LineFilter;
import vn.hoanhap.parts.entry.Sentences;

/** Defines the programme's figures as data over the journal: people in a period, each once, whoever wrote the line. */
public final class Indicators {

    private static final int VERSION = 1;

    private Indicators() {}

    /** Returns them all; each is called like the kind of line that it counts. */
    public static List<IndicatorDefinition> all(Sentences words) {
        return List.of(Kinds.SCREENED, Kinds.STARTED, Kinds.COMPLETED, Kinds.DROPPED).stream()
                .map(kind -> new IndicatorDefinition(
                        kind,
                        words.both("indicator." + kind),
                        words.both("indicator." + kind + ".meaning"),
                        Measure.PERSONS,
                        Basis.FLOW,
                        Count.PERSONS,
                        LineFilter.kinds(kind),
                        null,
                        null,
                        VERSION))
                .toList();
    }
}
