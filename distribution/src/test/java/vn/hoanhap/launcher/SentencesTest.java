package vn.hoanhap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("(?:problem|usage|say|note)\\(\\s*\"([a-zA-Z]+\\.?[a-zA-Z]*)\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties vietnamese = file("vi");
        Properties english = file("en");

        assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key))).as(key).isEqualTo(wanted(key, vietnamese));
        }
    }

    /** Where both languages are spoken, the server answers in Vietnamese, and only the Vietnamese half quotes it. */
    private static Set<String> wanted(String key, Properties vietnamese) {
        Set<String> all = placeholders(vietnamese.getProperty(key));
        return key.endsWith(".both") ? all.stream().limit(all.size() - 1L).collect(Collectors.toSet()) : all;
    }

    @Test
    void everySentenceThatTheCodeNamesIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY_IN_CODE
                        .matcher(Files.readString(source))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(named::add);
            }
        }

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(file("vi").stringPropertyNames()).containsAll(named);
    }

    @Test
    void apostrophesAreDoubledSoThatPlaceholdersAreFilled() throws IOException {
        for (String language : Set.of("vi", "en")) {
            file(language).forEach((key, sentence) -> assertThat(
                            sentence.toString().replace("''", "").contains("'"))
                    .as(language + " " + key)
                    .isFalse());
        }
    }

    private static Properties file(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(SentencesTest.class.getResourceAsStream("messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> placeholders(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
