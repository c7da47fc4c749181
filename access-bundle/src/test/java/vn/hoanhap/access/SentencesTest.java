package vn.hoanhap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @Test
    void haveTheSameKeysInBothLanguages() throws IOException {
        assertThat(load("vi").keySet()).isEqualTo(load("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void useNeutralWordsForPeople(String language) throws IOException {
        assertThat(load(language).values().stream()
                        .map(sentence -> sentence.toString().toLowerCase(Locale.ROOT)))
                .noneMatch(sentence -> sentence.contains("đối tượng")
                        || sentence.contains("con nghiện")
                        || sentence.contains("danh sách đen")
                        || sentence.contains("addict")
                        || sentence.contains("blacklist")
                        || sentence.contains("propaganda"));
    }

    private static Properties load(String language) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = Objects.requireNonNull(
                SentencesTest.class.getResourceAsStream("/messages_" + language + ".properties"))) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
