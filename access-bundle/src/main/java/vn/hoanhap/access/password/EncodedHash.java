package vn.hoanhap.access.password;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is a hash in the text form of the password hashing competition:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$tag}, base64 without padding.
 *
 * @param cost how it was computed
 * @param salt random bytes
 * @param tag the hash
 */
@SuppressWarnings("ArrayRecordComponent") // Written and read at once, never compared or kept.
record EncodedHash(HashCost cost, byte[] salt, byte[] tag) {

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when it is another form; never repeats the text
     */
    static EncodedHash parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a stored password hash is not of the form $argon2id$v=19$...;"
                    + " reset the password of that account");
        }
        HashCost cost = new HashCost(
                Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
        Base64.Decoder decoder = Base64.getDecoder();
        return new EncodedHash(cost, decoder.decode(form.group(4)), decoder.decode(form.group(5)));
    }

    /** Returns the text form. */
    String text() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.iterations() + ",p=" + cost.lanes() + "$"
                + encoder.encodeToString(salt) + "$" + encoder.encodeToString(tag);
    }
}
