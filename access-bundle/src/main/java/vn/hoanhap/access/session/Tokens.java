package vn.hoanhap.access.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes opaque tokens of 256 random bits and what is stored of them: hashes only, so a copy of the database signs nobody in. */
public final class Tokens {

    /** Begins the token of a machine, so that a lost one is recognised for what it is. */
    public static final String API_PREFIX = "hnapi_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** Returns a new token with a prefix, which may be empty. */
    public static String fresh(String prefix) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns what is stored of a token: a fast hash suffices for 256 random bits. */
    public static String hash(String token) {
        return Base64.getEncoder().encodeToString(sha256("token:" + token));
    }

    /** Returns the secret that forms of a session send back. It comes from the token and does not lead back to it. */
    public static String csrf(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("csrf:" + token));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
