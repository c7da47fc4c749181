package vn.hoanhap.counselling.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.indicator.LineFilter;
import vn.hoanhap.parts.entry.Sentences;

/** Defines the programme's figures as data over the journal: they count on when the programme is gone. */
public final class Indicators {

    private static final int VERSION = 1;
    private static final String PEOPLE = "counselling.people";
    private static final LineFilter GIVEN = LineFilter.kinds(Kinds.GIVEN);
    private static final LineFilter MOBILISED = LineFilter.kinds(Kinds.MOBILISED);

    private final Sentences words;

    /** Titles come from the given sentences. */
    public Indicators(Sentences words) {
        this.words = words;
    }

    /** Returns them all. */
    public List<IndicatorDefinition> all() {
        return List.of(
                people(PEOPLE, Basis.FLOW, GIVEN, null),
                about("counselling.people.psychological", "PSYCHOLOGICAL"),
                about("counselling.people.legal", "LEGAL"),
                about("counselling.people.social", "SOCIAL"),
                about("counselling.people.vocational", "VOCATIONAL"),
                about("counselling.people.relapse-prevention", "RELAPSE_PREVENTION"),
                about("counselling.people.family", "FAMILY"),
                people("counselling.people.ever", Basis.CUMULATIVE, GIVEN, null),
                attendances("counselling.sittings", Count.LINES, GIVEN),
                attendances("counselling.walk-ins", Count.QUANTITY, LineFilter.kinds(Kinds.ANONYMOUS)),
                attendances("counselling.families", Count.QUANTITY, LineFilter.kinds(Kinds.FAMILY)),
                people("counselling.mobilised", Basis.FLOW, MOBILISED, null),
                people("counselling.mobilised.ever", Basis.CUMULATIVE, MOBILISED, null),
                define(
                        "counselling.points",
                        Measure.UNITS,
                        Basis.STOCK,
                        new Counted(Count.QUANTITY, LineFilter.kinds(Kinds.POINT_OPENED), null)));
    }

    private IndicatorDefinition about(String code, String topic) {
        return people(code, Basis.FLOW, GIVEN.with(Kinds.topic(topic), Kinds.YES), PEOPLE);
    }

    private IndicatorDefinition people(String code, Basis basis, LineFilter filter, @Nullable String partOf) {
        return define(code, Measure.PERSONS, basis, new Counted(Count.PERSONS, filter, partOf));
    }

    private IndicatorDefinition attendances(String code, Count count, LineFilter filter) {
        return define(code, Measure.ATTENDANCES, Basis.FLOW, new Counted(count, filter, null));
    }

    /** Is what of which lines is counted, and of what it is a part. */
    private record Counted(
            Count count, LineFilter filter, @Nullable String partOf) {}

    private IndicatorDefinition define(String code, Measure measure, Basis basis, Counted counted) {
        return new IndicatorDefinition(
                code,
                words.both("indicator." + code),
                words.both("indicator." + code + ".meaning"),
                measure,
                basis,
                counted.count(),
                counted.filter(),
                null,
                counted.partOf(),
                VERSION);
    }
}
