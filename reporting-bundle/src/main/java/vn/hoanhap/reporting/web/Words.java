package vn.hoanhap.reporting.web;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.reporting.declared.Statement;
import vn.hoanhap.reporting.figures.Figure;
import vn.hoanhap.reporting.figures.KnownIndicator;

/** Puts a figure into words: never a number without its unit of measure and how sure it is. */
final class Words {

    private static final long MILLION = 1_000_000;
    private static final long WHOLE = 100;

    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
    }

    /** Writes the figure alone: 143; 114/172 (66,3 %); 35 when nobody knows of how many; hơn 110.000.000 đ. */
    String display(Figure figure, Language language) {
        if (figure.numerator() != null && figure.denominator() != null) {
            long numerator = figure.numerator();
            long denominator = figure.denominator();
            return Formats.number(language, numerator) + "/" + Formats.number(language, denominator) + " ("
                    + Formats.percent(language, numerator, denominator) + ")";
        }
        if (figure.numerator() != null) {
            String counted = Formats.number(language, figure.numerator());
            return messages.text(language, "figure.of-unknown", counted);
        }
        if (figure.value() == null) {
            return messages.text(language, "figure.unknown");
        }
        String number = Formats.number(language, figure.value());
        return messages.text(language, "qualifier." + figure.qualifier().name(), number);
    }

    /** Writes a ratio as somebody says it, in whole percent: 140 %; hơn 26 %; null for a figure that is no known ratio. */
    @Nullable
    String spoken(Figure figure, Language language) {
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        if (numerator == null || denominator == null || denominator <= 0) {
            return null;
        }
        long hundreds = Math.multiplyExact(numerator, WHOLE);
        String percent = Formats.percent(language, hundreds / denominator, WHOLE);
        Qualifier sure = hundreds % denominator == 0 ? Qualifier.EXACT : Qualifier.MORE_THAN;
        return messages.text(language, "qualifier." + sure, percent);
    }

    /** Writes what an office says: 114/172 (66,3 %); khoảng 1.535; từ 5 đến 10; đạt. */
    String display(Statement said, Language language) {
        Long numerator = said.numerator();
        Long denominator = said.denominator();
        String qualifier = "qualifier." + said.qualifier().name();
        if (numerator != null && denominator != null) {
            String ratio = Formats.number(language, numerator) + "/" + Formats.number(language, denominator) + " ("
                    + Formats.percent(language, numerator, denominator) + ")";
            return messages.text(language, qualifier, ratio);
        }
        Long value = said.value();
        Long upTo = said.upTo();
        if (value != null && upTo != null) {
            return messages.text(
                    language, "qualifier.between", Formats.number(language, value), Formats.number(language, upTo));
        }
        return value == null
                ? String.valueOf(said.outcome())
                : messages.text(language, qualifier, Formats.number(language, value));
    }

    /** Says that a figure was counted in lines that were entered without its programme. */
    String withoutProgramme(KnownIndicator indicator, Language language) {
        return messages.text(
                language, "figure.without-programme", indicator.programme().in(language));
    }

    /** Names what is counted: người, lượt, đ. */
    String measure(Figure figure, Language language) {
        return measure(figure.definition().measure(), language);
    }

    /** Names what is counted: người, lượt, đ. */
    String measure(Measure measure, Language language) {
        return messages.text(language, "measure." + measure.name());
    }

    /** Writes the figure as one short number for a card: 143; 114; 110 for a hundred and ten million đồng. */
    String headline(Figure figure, Language language) {
        if (figure.numerator() != null) {
            return Formats.number(language, figure.numerator());
        }
        Long value = figure.value();
        if (value != null && inMillions(figure)) {
            String number = Formats.number(language, value / MILLION);
            return messages.text(language, "qualifier." + figure.qualifier().name(), number);
        }
        return display(figure, language);
    }

    /** Names what stands behind {@link #headline}: người; / 170 xã, phường (67,1 %); triệu đồng. */
    String headlineMeasure(Figure figure, Language language) {
        if (figure.numerator() != null && figure.denominator() != null) {
            return "/ " + Formats.number(language, figure.denominator()) + " " + measure(figure, language) + " ("
                    + Formats.percent(language, figure.numerator(), figure.denominator()) + ")";
        }
        return inMillions(figure) ? messages.text(language, "measure.million") : measure(figure, language);
    }

    /** Only whole millions are shortened: a card never rounds money. */
    private static boolean inMillions(Figure figure) {
        Long value = figure.value();
        return figure.definition().measure() == Measure.DONG
                && value != null
                && value >= MILLION
                && value % MILLION == 0;
    }
}
