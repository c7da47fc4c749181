package vn.hoanhap.launcher.shell;

import java.util.Set;

/**
 * Says what may follow a verb.
 *
 * @param fewest the fewest words
 * @param most the most words
 * @param valued options that take a value, without the leading dashes
 * @param flags options that stand alone, without the leading dashes
 */
public record Syntax(int fewest, int most, Set<String> valued, Set<String> flags) {

    /** Takes between {@code fewest} and {@code most} words and no option of its own. */
    public static Syntax words(int fewest, int most) {
        return new Syntax(fewest, most, Set.of(), Set.of());
    }

    /** Takes these options with a value as well. */
    public Syntax valued(String... names) {
        return new Syntax(fewest, most, Set.of(names), flags);
    }

    /** Takes these options without a value as well. */
    public Syntax flags(String... names) {
        return new Syntax(fewest, most, valued, Set.of(names));
    }
}
