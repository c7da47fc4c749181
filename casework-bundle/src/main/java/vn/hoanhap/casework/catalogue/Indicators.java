package vn.hoanhap.casework.catalogue;

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
    private static final String TESTS = "casework.tests";

    private final Sentences words;

    /** Titles come from the given sentences. */
    public Indicators(Sentences words) {
        this.words = words;
    }

    /** Returns them all. */
    public List<IndicatorDefinition> all() {
        LineFilter tested = LineFilter.kinds(Kinds.TESTED);
        return List.of(
                people("rehab.dossiers", Basis.STOCK, LineFilter.kinds(Kinds.FILE)),
                cases("rehab.facility.submitted", LineFilter.kinds(Kinds.FACILITY_SUBMITTED), null),
                people("rehab.home-community", Basis.FLOW, LineFilter.kinds(Kinds.HOME_COMMUNITY_STARTED)),
                people("casework.managed", Basis.STOCK, LineFilter.kinds(Kinds.MANAGED)),
                people("casework.improved", Basis.STOCK, LineFilter.kinds(Kinds.IMPROVED)),
                people(
                        "casework.left-list",
                        Basis.FLOW,
                        LineFilter.kinds(Kinds.LEFT_LIST).with(Kinds.WAY, Kinds.OWN)),
                cases(TESTS, tested, null),
                cases("casework.tests.negative", tested.with(Kinds.RESULT, "negative"), TESTS),
                cases("casework.tests.positive", tested.with(Kinds.RESULT, "positive"), TESTS));
    }

    private IndicatorDefinition people(String code, Basis basis, LineFilter filter) {
        return define(code, Measure.PERSONS, basis, new Counted(Count.PERSONS, filter, null));
    }

    private IndicatorDefinition cases(String code, LineFilter filter, @Nullable String partOf) {
        return define(code, Measure.CASES, Basis.FLOW, new Counted(Count.LINES, filter, partOf));
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
