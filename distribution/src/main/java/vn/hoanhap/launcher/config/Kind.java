package vn.hoanhap.launcher.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** What values a setting takes. */
public enum Kind {
    /** Any text. */
    TEXT("config.text"),
    /** A file or folder; a relative one stands under the distribution's folder. */
    PATH("config.path"),
    /** A folder as in {@link #PATH}, or a web address, which has no password in it. */
    PLACE("config.place"),
    /** A TCP port, 0 to 65535. */
    PORT("config.port"),
    /** A whole number from 0. */
    NUMBER("config.number"),
    /** An ISO date such as 2024-06-06. */
    DATE("config.date"),
    /** IP addresses or networks such as 10.0.0.0/8, with commas between; never names. */
    ADDRESSES("config.addresses"),
    /** {@code true} or {@code false}. */
    SWITCH("config.switch"),
    /** {@code refuse} or {@code accept}. */
    REFUSAL("config.refusal"),
    /** {@code text} or {@code json}. */
    LOG_FORMAT("config.logFormat"),
    /** {@code console} or {@code file}. */
    LOG_TARGET("config.logTarget"),
    /** A level of the log. */
    LOG_LEVEL("config.logLevel"),
    /** A password: only from the environment or a file of its own. */
    SECRET("config.secret");

    private static final String ADDRESS = "[0-9a-fA-F]*[.:][0-9a-fA-F.:]+(/\\d{1,3})?";
    private static final Pattern LIST = Pattern.compile(ADDRESS + "(\\s*,\\s*" + ADDRESS + ")*");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private final String sentence;

    Kind(String sentence) {
        this.sentence = sentence;
    }

    /** Returns the key of the sentence that says which values are right. */
    public String sentence() {
        return sentence;
    }

    /** Tells whether the value is right; an empty one always is, it means unset. */
    public boolean accepts(String value) {
        return value.isEmpty()
                || switch (this) {
                    case TEXT, PATH, SECRET -> true;
                    case PLACE -> !isWeb(value) || isAddress(value);
                    case PORT -> DIGITS.matcher(value).matches() && Integer.parseInt(value) <= 65_535;
                    case NUMBER -> DIGITS.matcher(value).matches();
                    case DATE -> isDate(value);
                    case ADDRESSES -> LIST.matcher(value).matches();
                    case SWITCH -> value.equals("true") || value.equals("false");
                    case REFUSAL -> value.equals("refuse") || value.equals("accept");
                    case LOG_FORMAT -> value.equals("text") || value.equals("json");
                    case LOG_TARGET -> value.equals("console") || value.equals("file");
                    case LOG_LEVEL -> Pattern.matches("TRACE|DEBUG|INFO|WARN|ERROR", value.toUpperCase(Locale.ROOT));
                };
    }

    /** Tells whether a place lies in the web. */
    static boolean isWeb(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    private static boolean isAddress(String value) {
        try {
            URI address = new URI(value);
            return address.getHost() != null && address.getUserInfo() == null && address.getQuery() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
