package vn.hoanhap.methadone.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;

/**
 * Is a field of a form. Its label is a sentence, its help the same key with {@code .help}.
 *
 * @param kind which part draws it
 * @param name what is sent
 * @param label key of its label
 * @param required whether it may stay empty
 * @param options what can be chosen, by what is sent
 * @param value what is in it
 * @param error what is wrong with it; null when nothing is
 */
public record FieldModel(
        Kind kind,
        String name,
        String label,
        boolean required,
        Map<String, String> options,
        String value,
        @Nullable String error) {

    /** Names a part. */
    public enum Kind {
        /** A line of text. */
        TEXT,
        /** Several lines. */
        AREA,
        /** A day. */
        DATE,
        /** One of a list. */
        SELECT,
        /** One of a few, all in sight. */
        CHOICE
    }

    static FieldModel text(String name) {
        return new FieldModel(Kind.TEXT, name, "field." + name, false, Map.of(), "", null);
    }

    static FieldModel area(String name, String label, boolean required) {
        return new FieldModel(Kind.AREA, name, label, required, Map.of(), "", null);
    }

    static FieldModel date(String name, boolean required) {
        return new FieldModel(Kind.DATE, name, "field." + name, required, Map.of(), "", null);
    }

    static FieldModel select(String name, boolean required, Map<String, String> options) {
        return new FieldModel(Kind.SELECT, name, "field." + name, required, options, "", null);
    }

    static FieldModel choice(String name, boolean required, Map<String, String> options) {
        return new FieldModel(Kind.CHOICE, name, "field." + name, required, options, "", null);
    }

    /** Returns the field with what is in it and what is wrong. */
    FieldModel filled(Map<String, String> values, Map<String, String> errors) {
        return new FieldModel(kind, name, label, required, options, values.getOrDefault(name, value), errors.get(name));
    }

    /** Returns the field with something in it. */
    FieldModel filled(String with) {
        return new FieldModel(kind, name, label, required, options, with, error);
    }

    /** Returns the titles of codes. */
    static Map<String, String> titles(String titles, View v, Iterable<String> codes) {
        Map<String, String> options = new LinkedHashMap<>();
        codes.forEach(code -> options.put(code, v.t(titles + code)));
        return options;
    }

    /** Returns the titles of constants by their names. */
    static Map<String, String> titles(String titles, View v, Enum<?>... constants) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Enum<?> constant : constants) {
            options.put(constant.name(), v.t(titles + constant.name()));
        }
        return options;
    }

    /** Returns what to write; null when there is nothing to say. */
    public @Nullable String help(View v) {
        String key = label + ".help";
        return v.messages().has(key) ? v.t(key) : null;
    }
}
