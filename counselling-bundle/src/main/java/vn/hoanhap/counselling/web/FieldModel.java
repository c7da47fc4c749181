package vn.hoanhap.counselling.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;
import vn.hoanhap.counselling.domain.Code;

/**
 * Is a field of a form. Its label is the sentence {@code field.NAME}, its help the same with {@code .help}.
 *
 * @param kind which part draws it
 * @param name what is sent
 * @param required whether it may stay empty
 * @param options what can be chosen, by what is sent
 * @param value what is in it; several with semicolons
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
        /** Several lines of text. */
        AREA,
        /** A whole number. */
        NUMBER,
        /** A day. */
        DATE,
        /** One of a list. */
        SELECT,
        /** One of a few, all in sight. */
        CHOICE,
        /** Several of a few, all in sight. */
        CHECKS
    }

    static FieldModel of(Kind kind, String name, boolean required) {
        return new FieldModel(kind, name, required, Map.of(), "", null);
    }

    static FieldModel of(Kind kind, String name, boolean required, Map<String, String> options) {
        return new FieldModel(kind, name, required, options, "", null);
    }

    /** Returns the field with what is in it and what is wrong. */
    FieldModel filled(Map<String, String> values, Map<String, String> errors) {
        return new FieldModel(kind, name, required, options, values.getOrDefault(name, ""), errors.get(name));
    }

    /** Tells whether a box is ticked. */
    public boolean ticked(String option) {
        return Arrays.asList(value.split(";", -1)).contains(option);
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
    static Map<String, String> titles(List<Code> codes, View v) {
        Map<String, String> options = new LinkedHashMap<>();
        codes.forEach(one -> options.put(one.code(), v.t(one.title())));
        return options;
    }

    /** Returns what to write; null when there is nothing to say. */
    public @Nullable String help(View v) {
        String choose = "field." + name + ".choose";
        if (kind == Kind.SELECT && v.messages().has(choose)) {
            return v.t(choose);
        }
        String key = "field." + name + ".help";
        return v.messages().has(key) ? v.t(key) : null;
    }
}
