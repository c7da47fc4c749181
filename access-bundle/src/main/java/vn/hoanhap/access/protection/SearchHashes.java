package vn.hoanhap.access.protection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import vn.hoanhap.core.text.Composed;
import vn.hoanhap.core.text.ToneFree;

/**
 * Hashes words so that people are found without their names being readable: each tone-free word and its prefixes from two
 * letters. Whoever lacks the key cannot try names; whoever has the table still sees which people share a word.
 */
final class SearchHashes {

    private static final int SHORTEST = 2;
    /** Longer words are found by their first letters: it bounds what a hostile text may write. */
    private static final int LONGEST = 24;
    /** A word's hash fits a BIGINT column. */
    private static final int WORD_BYTES = 8;
    /** A whole value's hash is compared alone, so it must not meet another by chance. */
    private static final int VALUE_BYTES = 16;

    private final SecretKey key;

    SearchHashes(SecretKey key) {
        this.key = key;
    }

    List<byte[]> tokens(String text) {
        Set<String> parts = new LinkedHashSet<>();
        for (String word : ToneFree.words(text)) {
            for (int length = SHORTEST; length <= Math.min(word.length(), LONGEST); length++) {
                parts.add(word.substring(0, length));
            }
        }
        return hashes(parts);
    }

    List<byte[]> sought(String query) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : ToneFree.words(query)) {
            if (word.length() >= SHORTEST) {
                words.add(word.substring(0, Math.min(word.length(), LONGEST)));
            }
        }
        return hashes(words);
    }

    byte[] exact(String value) {
        String bare = Composed.of(value).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        return Arrays.copyOf(KeyedHash.of(key, "value:" + bare), VALUE_BYTES);
    }

    private List<byte[]> hashes(Set<String> parts) {
        Mac mac = KeyedHash.on(key);
        return parts.stream()
                .map(part -> mac.doFinal(("word:" + part).getBytes(StandardCharsets.UTF_8)))
                .map(hash -> Arrays.copyOf(hash, WORD_BYTES))
                .toList();
    }
}
