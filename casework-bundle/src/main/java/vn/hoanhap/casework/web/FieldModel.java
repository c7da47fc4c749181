package vn.hoanhap.casework.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;

/**
 * Is a field of a form. Its label is the sentence {@code field.NAME}, its help the same with {@code .help}.
 *
 * @param kind which part draws it
 * @param name what is sent
 * @param required whether it may stay empty
 * @param options what can be chosen, by what is sent
 * @param value what is in it
 * @param error what is wrong with it; null when nothing is
 */
public record FieldModel(
        Kind kind,
        String name,
        boolean required,
        Map<String, String> options,
        String value,
        @Nullable String error) {

    /** Names a part. */
    public enum Kind {
        /** A line of text. */
        TEXT,
        /** A day. */
        DATE,
        /** One of a list. */
        SELECT,
        /** One of a few, all in sight. */
        CHOICE
    }

    static FieldModel text(String name, boolean required) {
        return new FieldModel(Kind.TEXT, name, required, Map.of(), "", null);
    }

    static FieldModel date(String name, boolean required) {
        return new FieldModel(Kind.DATE, name, required, Map.of(), "", null);
    }

    static FieldModel select(String name, boolean required, Map<String, String> options) {
        return new FieldModel(Kind.SELECT, name, required, options, "", null);
    }

    static FieldModel choice(String name, boolean required, Map<String, String> options) {
        return new FieldModel(Kind.CHOICE, name, required, options, "", null);
    }

    /** Returns the field with what is in it and what is wrong. */
    FieldModel filled(Map<String, String> values, Map<String, String> errors) {
        return new FieldModel(kind, name, required, options, values.getOrDefault(name, ""), errors.get(name));
    }

    /** Returns the titles of constants by their names. */
    static Map<String, String> titles(String titles, View v, Enum<?>... constants) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Enum<?> constant : constants) {
            options.put(constant.name(), v.t(titles + constant.name()));
        }
        return options;
    }

    /** Returns the titles of codes. */
    static Map<String, String> titles(String titles, View v, Iterable<String> codes) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String code : codes) {
            options.put(code, title(titles, code, v));
        }
        return options;
    }

    /** Returns what readers call a code; the code itself when this version has no words for it. */
    static String title(String titles, String code, View v) {
        return v.messages().has(titles + code) ? v.t(titles + code) : code;
    }

    /** Returns what to write; null when there is nothing to say. */
    public @Nullable String help(View v) {
        String key = "field." + name + ".help";
        return v.messages().has(key) ? v.t(key) : null;
    }
}
