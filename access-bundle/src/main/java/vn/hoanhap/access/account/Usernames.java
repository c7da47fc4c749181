package vn.hoanhap.access.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** Says what an account may be called. */
public final class Usernames {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private Usernames() {}

    /** Returns the form that is stored and compared: without blanks around, in lower case. */
    public static String fold(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Tells whether a folded name may be given to a new account. */
    public static boolean valid(String folded) {
        return FORM.matcher(folded).matches();
    }
}
