package vn.hoanhap.loans.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.indicator.LineFilter;
import vn.hoanhap.parts.entry.Sentences;

/** Defines the programme's figures: what was paid out from a date to a date, and what was ever paid out. */
public final class Indicators {

    private static final int VERSION = 1;
    private static final String AMOUNT = "loans.amount";

    /** Sources that the register of funds offers. Money from others is in the whole and in none of these parts. */
    private static final Map<String, String> SOURCES = new TreeMap<>(Map.of(
            "policy-bank", "POLICY_BANK",
            "state-budget", "STATE_BUDGET",
            "association", "ASSOCIATION",
            "donation", "DONATION",
            "club", "CLUB"));

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
        List<IndicatorDefinition> all = new ArrayList<>(List.of(
                flow("loans.count", Measure.CASES, Count.LINES, disbursed, null),
                flow("loans.people", Measure.PERSONS, Count.PERSONS, toPeople, null),
                flow("loans.households", Measure.HOUSEHOLDS, Count.HOUSEHOLDS, toHouseholds, null),
                flow("loans.households.amount", Measure.DONG, Count.QUANTITY, toHouseholds, AMOUNT),
                flow(AMOUNT, Measure.DONG, Count.QUANTITY, disbursed, null),
                ever("loans.ever", Measure.CASES, Count.LINES, disbursed),
                ever("loans.people.ever", Measure.PERSONS, Count.PERSONS, toPeople)));
        SOURCES.forEach((code, source) -> all.add(
                flow(AMOUNT + "." + code, Measure.DONG, Count.QUANTITY, disbursed.with(Kinds.SOURCE, source), AMOUNT)));
        return List.copyOf(all);
    }

    private IndicatorDefinition flow(
            String code, Measure measure, Count count, LineFilter filter, @Nullable String partOf) {
        return define(code, measure, Basis.FLOW, new Counted(count, filter, partOf));
    }

    private IndicatorDefinition ever(String code, Measure measure, Count count, LineFilter filter) {
        return define(code, measure, Basis.CUMULATIVE, new Counted(count, filter, null));
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
