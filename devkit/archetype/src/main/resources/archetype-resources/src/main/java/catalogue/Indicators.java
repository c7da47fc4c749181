package ${package}.catalogue;

import java.util.List;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.indicator.LineFilter;
import vn.hoanhap.parts.entry.Sentences;

/** Defines the programme's figures as data over the journal: they count on when the programme is gone. */
public final class Indicators {

    /** People who began in a period; somebody who began twice is one. */
    public static final String PEOPLE = "${id}.people";

    private static final int VERSION = 1;

    private Indicators() {}

    /** Returns them all. */
    public static List<IndicatorDefinition> all(Sentences words) {
        return List.of(new IndicatorDefinition(
                PEOPLE,
                words.both("indicator.people"),
                words.both("indicator.people.meaning"),
                Measure.PERSONS,
                Basis.FLOW,
                Count.PERSONS,
                LineFilter.kinds(Kinds.ENROLLED),
                null,
                null,
                VERSION));
    }
}
