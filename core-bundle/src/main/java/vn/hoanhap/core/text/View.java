package vn.hoanhap.core.text;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Gives a page template its words and forms: the sentences of its bundle in the reader's language, and numbers, dates
 * and money as readers expect them. One per rendered page.
 *
 * @param messages the sentences of the bundle that renders
 * @param language the reader's language
 * @param asOf the date that governs the page
 * @param csrf the token that every form on the page sends back as {@code _csrf}
 */
public record View(Messages messages, Language language, LocalDate asOf, String csrf) {

    /** Returns a sentence; see {@link Messages#text}. */
    public String t(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** Returns a text that came as data (a title of another bundle, a code list) in the reader's language. */
    public String t(Text text) {
        return text.in(language);
    }

    /** Returns a mark for one rendered form: the same form with the same words, sent again as {@code _once}, counts once. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    /** Writes dd/mm/yyyy. */
    public String date(LocalDate date) {
        return Formats.date(date);
    }

    /** Writes a whole number with thousands marks. */
    public String number(long value) {
        return Formats.number(language, value);
    }

    /** Writes whole đồng with the sign. */
    public String dong(long dong) {
        return Formats.dong(language, dong);
    }

    /** Writes a percentage with at most one decimal; a dash when the denominator is zero. */
    public String percent(long numerator, long denominator) {
        return Formats.percent(language, numerator, denominator);
    }

    /** Returns "vi" or "en", for the lang attribute. */
    public String lang() {
        return language.code();
    }
}
