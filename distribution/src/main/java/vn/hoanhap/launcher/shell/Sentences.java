package vn.hoanhap.launcher.shell;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what the launcher says, in Vietnamese, in English, or in both when nobody said which is wanted. */
public final class Sentences {
    private static final String FILES = "vn.hoanhap.launcher.messages";

    private static final String COMMAND = "$hoanhap";

    private final List<ResourceBundle> languages;
    private final String command;

    private Sentences(List<ResourceBundle> languages, String command) {
        this.languages = languages;
        this.command = command;
    }

    /**
     * Chooses the languages from the environment: {@code HOANHAP_LANG} first, which the start scripts fill from the person's own locale
     * before they set a UTF-8 one, then {@code LANG}. {@code HOANHAP_COMMAND} is what the person
     * typed to come here, so that a command in a sentence is one that works.
     *
     * @param environment the process's environment
     */
    public static Sentences of(Map<String, String> environment) {
        String locale = environment.getOrDefault("HOANHAP_LANG", environment.getOrDefault("LANG", ""));
        return new Sentences(files(locale), environment.getOrDefault("HOANHAP_COMMAND", "hoanhap"));
    }

    /**
     * Chooses the languages.
     *
     * @param locale a locale such as {@code vi}, {@code vi_VN.UTF-8} or {@code en_GB}; anything else, or null, means both
     */
    public static Sentences in(@Nullable String locale) {
        return new Sentences(files(locale), "hoanhap");
    }

    private static List<ResourceBundle> files(@Nullable String locale) {
        String language = locale == null ? "" : locale.toLowerCase(Locale.ROOT);
        List<ResourceBundle> chosen = new ArrayList<>();
        if (!language.startsWith("en")) {
            chosen.add(file("vi"));
        }
        if (!language.startsWith("vi")) {
            chosen.add(file("en"));
        }
        return List.copyOf(chosen);
    }

    private static ResourceBundle file(String language) {
        return ResourceBundle.getBundle(
                FILES,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Returns the sentence, one line or block per language.
     *
     * @param key the sentence's key
     * @param arguments what stands for {0}, {1} and so on
     */
    public String text(String key, String... arguments) {
        return languages.stream()
                .map(file -> new MessageFormat(file.getString(key), Locale.ROOT).format(arguments))
                .map(sentence -> sentence.replace(COMMAND, command))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Returns the first language, {@code vi} or {@code en}: the one to ask a server for, which answers in one only. */
    public String language() {
        return languages.get(0).getLocale().getLanguage();
    }

    /** Returns the key of a sentence that quotes a server: where both languages are spoken, only one half can quote it. */
    public String quoting(String key) {
        return languages.size() > 1 ? key + ".both" : key;
    }
}
