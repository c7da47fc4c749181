package vn.hoanhap.access.password;

import java.util.Locale;
import java.util.Optional;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;

/**
 * Says what a new password must be. Length is what counts, not signs and digits (NIST SP 800-63B, 5.1.1.2).
 *
 * @param messages the bundle's sentences
 */
public record PasswordRules(Messages messages) {

    /** The least letters. */
    public static final int SHORTEST = 10;

    /** The most letters: a longer one only costs time. */
    public static final int LONGEST = 128;

    /** Returns what is wrong with a new password; empty when nothing is. */
    public Optional<Text> fault(String username, String password) {
        int letters = password.codePointCount(0, password.length());
        if (letters < SHORTEST) {
            return Optional.of(messages.both("password.short", SHORTEST));
        }
        if (letters > LONGEST) {
            return Optional.of(messages.both("password.long", LONGEST));
        }
        if (password.isBlank() || password.chars().distinct().count() < 4) {
            return Optional.of(messages.both("password.simple"));
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of(messages.both("password.username"));
        }
        return Optional.empty();
    }
}
