package vn.hoanhap.loans.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.indicator.LineFilter;
import vn.hoanhap.parts.entry.Sentences;

/** Defines the programme's figures. All of them flow: what was paid out from a date to a date. */
public final class Indicators {

    private static final int VERSION = 1;

    private final Sentences words;

    /** Titles come from the given sentences. */
    public Indicators(Sentences words) {
        this.words = words;
    }

    /** Returns them all. */
    public List<IndicatorDefinition> all() {
        LineFilter disbursed = LineFilter.kinds(Kinds.DISBURSED);
        LineFilter toHouseholds = disbursed.with(Kinds.BORROWER, "household");
        LineFilter toPeople = LineFilter.kinds(Kinds.DISBURSED, Kinds.JOINED).with(Kinds.BORROWER, "person", "couple");
        return List.of(
                flow("loans.count", Measure.CASES, Count.LINES, disbursed, null),
                flow("loans.people", Measure.PERSONS, Count.PERSONS, toPeople, null),
                flow("loans.households", Measure.HOUSEHOLDS, Count.HOUSEHOLDS, toHouseholds, null),
                flow("loans.households.amount", Measure.DONG, Count.QUANTITY, toHouseholds, "loans.amount"),
                flow("loans.amount", Measure.DONG, Count.QUANTITY, disbursed, null));
    }

    private IndicatorDefinition flow(
            String code, Measure measure, Count count, LineFilter filter, @Nullable String partOf) {
        return new IndicatorDefinition(
                code,
                words.both("indicator." + code),
                words.both("indicator." + code + ".meaning"),
                measure,
                Basis.FLOW,
                count,
                filter,
                null,
                partOf,
                VERSION);
    }
}
