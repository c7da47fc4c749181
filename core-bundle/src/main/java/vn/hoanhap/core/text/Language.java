package vn.hoanhap.core.text;

import java.util.Locale;

/** Names the two languages of the server. */
public enum Language {
    /** Vietnamese, the default. */
    VI,
    /** English. */
    EN;

    /** Returns the two-letter code, as in file names and in the lang attribute of a page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a code or an Accept-Language value; anything that does not ask for English first is Vietnamese. */
    public static Language of(String value) {
        return value.strip().toLowerCase(Locale.ROOT).startsWith("en") ? EN : VI;
    }
}
