package vn.hoanhap.core.access;

import java.util.regex.Pattern;

/**
 * Names a right, as {@code programme.right}: {@code loans.read}.
 *
 * @param name lower case, at least two parts joined by dots
 */
public record Permission(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    /** Stands for "no sign-in needed": the sign-in page, health, static files. */
    public static final Permission PUBLIC = new Permission("access.public");

    /** Stands for "anybody who is signed in". */
    public static final Permission SIGNED_IN = new Permission("access.signed-in");

    /** Refuses names that roles could not list. */
    public Permission {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("a permission is written programme.right, not '" + name + "'");
        }
    }
}
