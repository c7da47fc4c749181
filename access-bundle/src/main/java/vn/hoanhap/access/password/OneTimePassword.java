package vn.hoanhap.access.password;

import java.security.SecureRandom;

/** Makes passwords that are read aloud or copied once and changed at the first sign-in: {@code k7mq-2fxd-9hzt-w4cp}. */
public final class OneTimePassword {

    /** Without 0, 1, i, l, o, which look alike, and without vowels, so that no word appears. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";

    private static final int GROUPS = 4;
    private static final int LETTERS_PER_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** Returns a new one: 76 random bits. */
    public static String next() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * LETTERS_PER_GROUP; i++) {
            if (i > 0 && i % LETTERS_PER_GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
