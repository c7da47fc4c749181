package vn.hoanhap.access.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchHashesTest {

    private static final String NAME = "Nguyễn Thị Hòa";

    private final SearchHashes hashes = new SearchHashes(new SecretKeySpec(new byte[32], "AES"));

    @ParameterizedTest
    @ValueSource(
            strings = {"Nguyễn", "nguyen", "NGUYỄN", "ng", "nguy", "hoa", "hòa", "hoà", "Thị Hoà", "hòa nguyễn", "thi h"
            })
    void findsANameByAnyOfItsWordsWithOrWithoutMarks(String query) {
        assertThat(found(NAME, query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nguyet", "hoan", "uyen", "hoa lan"})
    void doesNotFindANameByWordsItDoesNotHave(String query) {
        assertThat(found(NAME, query)).isFalse();
    }

    @Test
    void findsANameInEitherUnicodeFormAndWithEitherTonePlacement() {
        String composed = Normalizer.normalize("Trần Đức Thúy", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize("Trần Đức Thuý", Normalizer.Form.NFD);

        assertThat(set(hashes.tokens(composed))).isEqualTo(set(hashes.tokens(decomposed)));
        assertThat(found(composed, "duc")).isTrue();
        assertThat(found(decomposed, "thúy")).isTrue();
    }

    @Test
    void asksForNothingWhenThereIsNoWordOfTwoLetters() {
        assertThat(hashes.sought("a . 1")).isEmpty();
        assertThat(hashes.tokens("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"082 190 001234, 082190001234", "ab12, AB 12"})
    void takesWholeValuesAsTheSameWhateverTheirBlanksAndCase(String one, String other) {
        assertThat(hashes.exact(one)).hasSize(16).isEqualTo(hashes.exact(other));
    }

    @Test
    void hashesDifferentlyUnderAnotherKey() {
        byte[] other = new byte[32];
        other[0] = 1;
        SearchHashes elsewhere = new SearchHashes(new SecretKeySpec(other, "AES"));

        assertThat(set(elsewhere.tokens(NAME))).doesNotContainAnyElementsOf(set(hashes.tokens(NAME)));
    }

    @Property(tries = 300)
    void findsEveryTextByEachOfItsWords(@ForAll @StringLength(max = 60) String text) {
        assertThat(set(hashes.tokens(text))).containsAll(set(hashes.sought(text)));
    }

    private boolean found(String name, String query) {
        return set(hashes.tokens(name)).containsAll(set(hashes.sought(query)));
    }

    private static Set<Long> set(List<byte[]> all) {
        return all.stream().map(hash -> ByteBuffer.wrap(hash).getLong()).collect(Collectors.toSet());
    }
}
