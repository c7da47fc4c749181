package vn.hoanhap.core.text;

import java.util.Objects;

/**
 * Holds one short text in both languages of the server.
 *
 * @param vi Vietnamese, the first language; never blank
 * @param en English; never blank
 */
public record Text(String vi, String en) {

    /** Refuses blank texts: a title without words helps nobody. */
    public Text {
        if (Objects.requireNonNull(vi, "vi").isBlank()
                || Objects.requireNonNull(en, "en").isBlank()) {
            throw new IllegalArgumentException("a text needs both languages: vi='" + vi + "', en='" + en + "'");
        }
    }

    /** Returns the text in the given language. */
    public String in(Language language) {
        return language == Language.EN ? en : vi;
    }
}
