package vn.hoanhap.access.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.ToneFree;

/** Reads accounts that somebody wrote as lines of {@code name; role; unit}, as one copies them out of a list. */
public final class AccountLines {

    /** The most lines that are taken at once. */
    public static final int MOST = 40;

    private final Map<String, String> codes = new HashMap<>();

    /** Knows roles by their codes and by their titles in either language, with or without tones. */
    public AccountLines(List<Role> roles) {
        for (Role role : roles) {
            codes.put(ToneFree.fold(role.code()), role.code());
            for (Language language : Language.values()) {
                codes.putIfAbsent(ToneFree.fold(role.title().in(language)), role.code());
            }
        }
    }

    /**
     * Is a line that says something.
     *
     * @param number from 1, empty lines counted too
     * @param username as written
     * @param role code of the role, or what was written when there is no such role
     * @param unit as written; empty for the whole office
     */
    public record Line(int number, String username, String role, String unit) {}

    /** Reads the lines; blank ones are passed by. */
    public List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String written : text.lines().toList()) {
            number++;
            if (!written.isBlank()) {
                lines.add(line(number, written.split("[;\t]", -1)));
            }
        }
        return lines;
    }

    private Line line(int number, String... parts) {
        String role = part(parts, 1);
        return new Line(
                number,
                part(parts, 0).toLowerCase(Locale.ROOT),
                Optional.ofNullable(codes.get(ToneFree.fold(role))).orElse(role),
                part(parts, 2));
    }

    private static String part(String[] parts, int at) {
        return at < parts.length ? parts[at].strip() : "";
    }
}
