package vn.hoanhap.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.registry.words.Codes;

/** The sentences of the register: all there, in both languages, in neutral words. */
class SentencesTest {
    private static final Pattern KEY = Pattern.compile("Words\\s*\\.\\w+\\([^;]*?\"([a-z]+(?:[.-][A-Za-z_-]+)+)\"");
    private static final List<String> UNWANTED =
            List.of("đối tượng", "con nghiện", "danh sách đen", "addict", "blacklist", "propaganda");

    private final Properties vi = load("vi");
    private final Properties en = load("en");

    @Test
    void standInBothLanguagesWithoutBlanks() {
        assertThat(vi.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        assertThat(vi.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank().satisfies(words -> assertThat(
                                Normalizer.isNormalized(words, Normalizer.Form.NFC))
                        .isTrue()));
        assertThat(en.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void useNeutralWords() {
        for (Properties sentences : List.of(vi, en)) {
            assertThat(sentences.values())
                    .allSatisfy(text -> UNWANTED.forEach(word ->
                            assertThat(((String) text).toLowerCase(Locale.ROOT)).doesNotContain(word)));
        }
    }

    @Test
    void areThereForEveryKeyThatTheCodeNames() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher keys = KEY.matcher(Files.readString(file));
                while (keys.find()) {
                    assertThat(vi).as(file.toString()).containsKey(keys.group(1));
                }
            }
        }
    }

    @Test
    void nameEveryCode() {
        Map<String, List<String>> lists = Map.of(
                "category", Codes.CATEGORIES,
                "team-kind", Codes.TEAM_KINDS,
                "member-role", Codes.MEMBER_ROLES,
                "source", Codes.SOURCES,
                "channel", Codes.CHANNELS,
                "sex", Codes.SEXES);

        lists.forEach((list, codes) -> codes.forEach(code -> assertThat(vi).containsKey("code." + list + "." + code)));
    }

    private static Properties load(String language) {
        Properties sentences = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages_" + language + ".properties"), UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
