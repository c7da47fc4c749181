package vn.hoanhap.registry.people.duplicates;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Is what two records are compared by. Nothing of it is a name in clear.
 *
 * @param id of the record; 0 while it is not saved
 * @param root the record that counts for the human being
 * @param nameKey see {@link NameKey}; null when no name is known
 * @param letters the folded initials, sorted: names are compared without regard to the order of their words
 * @param birthYear null when unknown
 * @param numberHash keyed hash of the citizen card's number; null when unknown
 * @param unitId the commune
 */
record Features(
        long id,
        long root,
        @Nullable Long nameKey,
        String letters,
        @Nullable Integer birthYear,
        @Nullable String numberHash,
        long unitId) {

    /** Sorts the letters of folded initials. */
    static String letters(String foldedInitials) {
        return foldedInitials
                .chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Returns a number that stands for name, year and number of both: who said that two records are two people is asked again
     * when it changes. The commune is not part of it: people move.
     */
    static long facts(Features one, Features other) {
        boolean ordered = one.id < other.id;
        return digest((ordered ? one : other).text() + '\n' + (ordered ? other : one).text());
    }

    private String text() {
        return nameKey + "|" + letters + "|" + birthYear + "|" + numberHash;
    }

    /** Returns the first eight bytes of a hash. */
    static long digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
