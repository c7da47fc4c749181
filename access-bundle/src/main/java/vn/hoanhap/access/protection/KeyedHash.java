package vn.hoanhap.access.protection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Computes HMAC-SHA-256. */
final class KeyedHash {

    private KeyedHash() {}

    static byte[] of(SecretKey key, String text) {
        return on(key).doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the function itself, for many texts in a row. Not for several threads. */
    static Mac on(SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
