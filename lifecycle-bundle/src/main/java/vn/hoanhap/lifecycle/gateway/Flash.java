package vn.hoanhap.lifecycle.gateway;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.http.Cookies;

/**
 * Carries one sentence from a form to the next page in a cookie of a minute. It is signed, so that nobody can put words into
 * our pages; the key lives as long as the process, and a sentence lost at a restart harms nobody.
 */
final class Flash {

    private static final Duration AGE = Duration.ofSeconds(60);
    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final char BETWEEN = '\u0001';
    private static final int MOST = 1500;

    private final SecretKeySpec key;

    Flash() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, MAC);
    }

    void put(Exchange exchange, Text sentence) {
        byte[] text = (sentence.vi() + BETWEEN + sentence.en()).getBytes(StandardCharsets.UTF_8);
        if (text.length <= MOST) {
            String value = encoded(text) + "." + encoded(signature(text));
            Cookies.set(exchange.request(), exchange.response(), Cookies.FLASH, value, AGE);
        }
    }

    /** Returns the sentence and removes it. */
    Optional<Text> take(Exchange exchange) {
        Optional<String> value = Cookies.value(exchange.request(), Cookies.FLASH);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Cookies.set(exchange.request(), exchange.response(), Cookies.FLASH, "");
        return read(value.get());
    }

    private Optional<Text> read(String value) {
        String[] parts = value.split("\\.", -1);
        try {
            byte[] text = Base64.getUrlDecoder().decode(parts[0]);
            if (parts.length == 2
                    && MessageDigest.isEqual(
                            signature(text), Base64.getUrlDecoder().decode(parts[1]))) {
                String both = new String(text, StandardCharsets.UTF_8);
                int between = both.indexOf(BETWEEN);
                return Optional.of(new Text(both.substring(0, between), both.substring(between + 1)));
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not written by us
        }
    }

    private byte[] signature(byte[] text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
