package vn.hoanhap.casework.law;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a class of areas.
 *
 * @param scheme by whose criteria
 * @param name the class among those of the scheme
 */
public record AreaCode(String scheme, String name) {

    private static final Pattern WRITTEN = Pattern.compile("([A-Z0-9_]{1,40})\\.([A-Z0-9_]{1,40})");

    /** Reads it as it is sent and typed: {@code TTG_2025.I}. Empty for what is none. */
    public static Optional<AreaCode> read(String written) {
        Matcher found = WRITTEN.matcher(written.strip());
        return found.matches() ? Optional.of(new AreaCode(found.group(1), found.group(2))) : Optional.empty();
    }

    /** Returns it as it is sent. */
    public String written() {
        return scheme + "." + name;
    }
}
