package vn.hoanhap.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;

/**
 * Is a field of a form. Its label is the sentence {@code field.NAME}, its help the same with {@code .help}; one of several alike
 * has its number behind its name: {@code substance2}.
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
        CHOICE,
        /** Several of a few, all in sight; what is in it is parted by commas. */
        SEVERAL,
        /** Several lines of text. */
        WORDS
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

    static FieldModel several(String name, Map<String, String> options) {
        return new FieldModel(Kind.SEVERAL, name, false, options, "", null);
    }

    static FieldModel words(String name, boolean required) {
        return new FieldModel(Kind.WORDS, name, required, Map.of(), "", null);
    }

    /** Returns the field with a value. */
    FieldModel holding(String given) {
        return filled(Map.of(name, given), Map.of());
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

    /** Returns what stands above it. */
    public String label(View v) {
        String number = name.substring(base().length());
        return v.t("field." + base(), number);
    }

    private String base() {
        return name.replaceAll("\\d+$", "");
    }

    /** Tells whether one of several is in it. */
    public boolean has(String option) {
        return List.of(value.split(",", -1)).contains(option);
    }

    /** Returns what to write; null when there is nothing to say. */
    public @Nullable String help(View v) {
        String choose = "field." + base() + ".choose";
        if (kind == Kind.SELECT && v.messages().has(choose)) {
            return v.t(choose);
        }
        String key = "field." + base() + ".help";
        return v.messages().has(key) ? v.t(key) : null;
    }
}
