package vn.hoanhap.core.activity;

import java.util.regex.Pattern;
import vn.hoanhap.core.text.Text;

/**
 * Describes one kind of journal line. Kinds are signals between programmes; once published they are never withdrawn.
 *
 * @param code lower case with dots, the noun first: {@code loan.disbursed}
 * @param title what a reader of a timeline sees
 * @param measure what the quantity of such a line counts
 * @param permission name of the right that a reader of such lines on a timeline needs
 */
public record ActivityKind(String code, Text title, Measure measure, String permission) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    /** Refuses codes that could not be referred to. */
    public ActivityKind {
        if (!FORM.matcher(code).matches() || code.length() > 60) {
            throw new IllegalArgumentException(
                    "a kind is written noun.happened, at most 60 characters, not '" + code + "'");
        }
    }
}
