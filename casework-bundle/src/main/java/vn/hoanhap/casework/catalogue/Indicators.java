package vn.hoanhap.casework.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.indicator.IndicatorDefinition.Denominator;
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
        LineFilter files = LineFilter.kinds(Kinds.FILE);
        LineFilter submitted = LineFilter.kinds(Kinds.FACILITY_SUBMITTED);
        LineFilter home = LineFilter.kinds(Kinds.HOME_COMMUNITY_STARTED);
        LineFilter tested = LineFilter.kinds(Kinds.TESTED);
        Counted improved = Counted.people(LineFilter.kinds(Kinds.IMPROVED)).of("casework.managed", Denominator.WHOLE);
        LineFilter left = LineFilter.kinds(Kinds.LEFT_LIST).with(Kinds.WAY, Kinds.OWN);
        return List.of(
                define("rehab.dossiers", Basis.STOCK, Counted.people(files)),
                against("rehab.dossiers.target", "rehab.dossiers", Basis.STOCK, Counted.people(files)),
                define("rehab.facility.submitted", Basis.FLOW, Counted.cases(submitted)),
                against(
                        "rehab.facility.submitted.target",
                        "rehab.facility.submitted",
                        Basis.FLOW,
                        Counted.cases(submitted)),
                define("rehab.home-community", Basis.FLOW, Counted.people(home)),
                against("rehab.home-community.target", "rehab.home-community", Basis.FLOW, Counted.people(home)),
                define("casework.managed", Basis.STOCK, Counted.people(LineFilter.kinds(Kinds.MANAGED))),
                define("casework.improved", Basis.STOCK, improved),
                define("casework.left-list", Basis.FLOW, Counted.people(left)),
                define(TESTS, Basis.FLOW, Counted.cases(tested)),
                define(TESTS + ".negative", Basis.FLOW, part(tested, "negative")),
                define(TESTS + ".positive", Basis.FLOW, part(tested, "positive")),
                define(
                        "casework.residence-checks",
                        Basis.FLOW,
                        Counted.cases(LineFilter.kinds(Kinds.RESIDENCE_CHECKED))),
                define("casework.planned", Basis.FLOW, Counted.cases(LineFilter.kinds(Kinds.PLANNED))),
                define("casework.steps-done", Basis.FLOW, Counted.cases(LineFilter.kinds(Kinds.STEP_DONE))),
                define("casework.relapsed", Basis.FLOW, Counted.people(LineFilter.kinds(Kinds.RELAPSED))),
                define("casework.outcomes", Basis.FLOW, Counted.people(LineFilter.kinds(Kinds.OUTCOME))));
    }

    private static Counted part(LineFilter tested, String result) {
        return Counted.cases(tested.with(Kinds.RESULT, result)).of(TESTS, null);
    }

    /** Defines a figure as a part of its target of the year. */
    private IndicatorDefinition against(String code, String figure, Basis basis, Counted counted) {
        return define(code, basis, counted.of(figure, Denominator.TARGET));
    }

    /** Is what of which lines is counted, of what it is a part, and by what it is divided. */
    private record Counted(
            Measure measure,
            Count count,
            LineFilter filter,
            @Nullable String partOf,
            @Nullable Denominator by) {

        static Counted people(LineFilter filter) {
            return new Counted(Measure.PERSONS, Count.PERSONS, filter, null, null);
        }

        static Counted cases(LineFilter filter) {
            return new Counted(Measure.CASES, Count.LINES, filter, null, null);
        }

        Counted of(String whole, @Nullable Denominator denominator) {
            return new Counted(measure, count, filter, whole, denominator);
        }
    }

    private IndicatorDefinition define(String code, Basis basis, Counted counted) {
        return new IndicatorDefinition(
                code,
                words.both("indicator." + code),
                words.both("indicator." + code + ".meaning"),
                counted.measure(),
                basis,
                counted.count(),
                counted.filter(),
                counted.by(),
                counted.partOf(),
                VERSION);
    }
}
