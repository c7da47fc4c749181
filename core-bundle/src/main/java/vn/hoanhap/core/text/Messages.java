package vn.hoanhap.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Reads the sentences of one bundle from {@code messages_vi.properties} and {@code messages_en.properties}, UTF-8, at
 * the root of its class path, and beneath them those of the shared page parts ({@code parts_vi.properties}) where the
 * bundle has them. Holds plain strings only, so that it can never keep a class loader alive. Immutable.
 */
public final class Messages {

    private final Map<Language, Properties> sentences = new EnumMap<>(Language.class);
    private final String owner;

    private Messages(Class<?> anchor) {
        owner = anchor.getName();
        for (Language language : Language.values()) {
            Properties all = new Properties();
            boolean partsThere = load(anchor, "/parts_" + language.code() + ".properties", all);
            String own = "/messages_" + language.code() + ".properties";
            if (!load(anchor, own, all)) {
                throw new IllegalStateException(
                        "no " + own + " beside " + owner + (partsThere ? ", only the shared page parts" : ""));
            }
            sentences.put(language, all);
        }
    }

    /**
     * Loads the message files that lie beside the given class's bundle.
     *
     * @throws IllegalStateException when a file is missing
     */
    public static Messages of(Class<?> anchor) {
        return new Messages(anchor);
    }

    /**
     * Returns a sentence with its arguments put in ({@code {0}}, {@code {1}}: see {@link MessageFormat}). An argument
     * that ends with a full stop, as initials do, ends the sentence too.
     *
     * @throws IllegalArgumentException when no language has the key: a missing sentence is a bug, not a blank
     */
    public String text(Language language, String key, Object... arguments) {
        String pattern = sentences.getOrDefault(language, new Properties()).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException(
                    "no sentence '" + key + "' in messages_" + language.code() + ".properties of " + owner);
        }
        return arguments.length == 0
                ? pattern
                : oneStop(new MessageFormat(pattern, Locale.ROOT).format(arguments), arguments);
    }

    /** The full stop of initials is the sentence's too: {@code N.V.T.} at its end takes no second one. */
    private static String oneStop(String sentence, Object... arguments) {
        String said = sentence;
        for (Object argument : arguments) {
            if (argument instanceof String text && text.length() > 1 && text.endsWith(".")) {
                said = said.replace(text + ".", text);
            }
        }
        return said;
    }

    /** Returns the sentence in both languages; arguments as in {@link #text}. */
    public Text both(String key, Object... arguments) {
        return new Text(text(Language.VI, key, arguments), text(Language.EN, key, arguments));
    }

    /** Tells whether the Vietnamese file has this key: for code lists that a newer programme may extend. */
    public boolean has(String key) {
        return sentences.getOrDefault(Language.VI, new Properties()).containsKey(key);
    }

    private static boolean load(Class<?> anchor, String file, Properties into) {
        try (InputStream in = anchor.getResourceAsStream(file)) {
            if (in == null) {
                return false;
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                into.load(reader);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " beside " + anchor.getName(), e);
        }
    }
}
