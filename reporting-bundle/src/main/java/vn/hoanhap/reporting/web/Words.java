package vn.hoanhap.reporting.web;

import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.reporting.figures.Figure;

/** Puts a figure into words: never a number without its unit of measure and how sure it is. */
final class Words {

    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
    }

    /** Writes the figure alone: 143; 114/172 (66,3 %); hơn 110.000.000 đ. */
    String display(Figure figure, Language language) {
        if (figure.numerator() != null && figure.denominator() != null) {
            long numerator = figure.numerator();
            long denominator = figure.denominator();
            return Formats.number(language, numerator) + "/" + Formats.number(language, denominator) + " ("
                    + Formats.percent(language, numerator, denominator) + ")";
        }
        if (figure.value() == null) {
            return messages.text(language, "figure.unknown");
        }
        String number = Formats.number(language, figure.value());
        return messages.text(language, "qualifier." + figure.qualifier().name(), number);
    }

    /** Names what is counted: người, lượt, đ. */
    String measure(Figure figure, Language language) {
        return messages.text(
                language, "measure." + figure.definition().measure().name());
    }
}
