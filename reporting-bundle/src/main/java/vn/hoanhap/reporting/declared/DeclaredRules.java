package vn.hoanhap.reporting.declared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.entry.Places;
import vn.hoanhap.reporting.figures.IndicatorCatalogue;
import vn.hoanhap.reporting.figures.KnownIndicator;

/** Says what a declared figure must be like. */
final class DeclaredRules {

    static final int MOST_SOURCE = 500;
    private static final String UP_TO = "valueTo";
    private static final int MOST_OUTCOME = 200;
    private static final long MOST_VALUE = 1_000_000_000_000_000L;

    private final IndicatorCatalogue indicators;
    private final Places places;

    DeclaredRules(IndicatorCatalogue indicators, Places places) {
        this.indicators = indicators;
        this.places = places;
    }

    void check(DeclaredInput input, Entry entry, Faults faults) {
        KnownIndicator indicator = indicator(input.indicator(), faults);
        days(input, indicator, entry.today(), faults);
        LocalDate to = input.to();
        places.check(input.unit(), to == null ? entry.today() : to, entry.scope(), faults);
        said(input, indicator, faults);
        faults.text(input.source(), "source", MOST_SOURCE);
    }

    private @Nullable KnownIndicator indicator(@Nullable String code, Faults faults) {
        if (!faults.require(code != null && !code.isBlank(), "indicator", "fault.missing") || code == null) {
            return null;
        }
        KnownIndicator known = indicators.find(code.strip()).orElse(null);
        faults.require(known != null, "indicator", "fault.indicator", code.strip());
        return known;
    }

    private static void days(DeclaredInput input, @Nullable KnownIndicator indicator, LocalDate today, Faults faults) {
        LocalDate from = input.from();
        LocalDate to = input.to();
        if (!faults.require(to != null, "to", "fault.missing") || to == null) {
            return;
        }
        faults.require(!to.isAfter(today), "to", "fault.future", today);
        if (indicator == null) {
            return;
        }
        if (indicator.basis() == Basis.FLOW) {
            faults.require(from != null, "from", "fault.from");
            faults.require(from == null || !from.isAfter(to), "from", "fault.days");
        } else {
            faults.require(from == null || from.equals(to), "from", "fault.one-day");
        }
    }

    private static void said(DeclaredInput input, @Nullable KnownIndicator indicator, Faults faults) {
        DeclaredInput.Said said = input.said();
        boolean ratio = said.numerator() != null || said.denominator() != null;
        String outcome = said.outcome();
        boolean words = outcome != null && !outcome.isBlank();
        int ways = (said.value() == null ? 0 : 1) + (ratio ? 1 : 0) + (words ? 1 : 0);
        String field = indicator != null && indicator.ratio() ? "numerator" : "value";
        faults.require(ways > 0, field, "fault.nothing-said");
        faults.require(ways < 2, field, "fault.said-twice");
        if (words) {
            faults.text(outcome, "outcome", MOST_OUTCOME);
            Qualifier qualifier = input.qualifier();
            faults.require(qualifier == null || qualifier == Qualifier.EXACT, "qualifier", "fault.qualifier-of-words");
        }
        if (indicator != null) {
            faults.require(said.value() == null || !indicator.ratio(), "value", "fault.ratio-needed");
            faults.require(!ratio || indicator.ratio(), "numerator", "fault.no-ratio");
        }
        number(said.value(), "value", 0, faults);
        range(said, input.qualifier(), ratio, faults);
        if (ratio) {
            faults.require(said.numerator() != null, "numerator", "fault.missing");
            faults.require(said.denominator() != null, "denominator", "fault.missing");
        }
        number(said.numerator(), "numerator", 0, faults);
        number(said.denominator(), "denominator", 1, faults);
    }

    /** A range names both ends: from one number to a higher one. Nothing else has a second number. */
    private static void range(DeclaredInput.Said said, @Nullable Qualifier qualifier, boolean ratio, Faults faults) {
        Long from = said.value();
        Long to = said.upTo();
        if (qualifier != Qualifier.RANGE) {
            faults.require(to == null, UP_TO, "fault.no-range");
            return;
        }
        faults.require(!ratio, "qualifier", "fault.range-of-ratio");
        faults.require(ratio || to != null, UP_TO, "fault.range-open");
        faults.require(from == null || to == null || to > from, UP_TO, "fault.range-order");
        number(to, UP_TO, 0, faults);
    }

    private static void number(@Nullable Long number, String field, long least, Faults faults) {
        boolean fits = number == null || (number >= least && number <= MOST_VALUE);
        faults.require(fits, field, "fault.range", least, MOST_VALUE);
    }
}
