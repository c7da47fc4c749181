package vn.hoanhap.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageFilesTest {

    /** Words that make a person an object, and what state papers call information work. */
    private static final List<String> FORBIDDEN =
            List.of("đối tượng", "con nghiện", "danh sách đen", "addict", "blacklist", "propaganda");

    /** A law is cited by the title it has; such sentences stand under keys that begin so. */
    private static final String LEGAL_TITLES = "legal.";

    private static final Checkout CHECKOUT = new Checkout();

    static List<Path> messageFiles() {
        return CHECKOUT.files(file -> file.getFileName().toString().matches("(messages|parts)_[a-z]+\\.properties")
                && file.toString().contains("/src/main/"));
    }

    static Stream<Path> vietnameseFiles() {
        return messageFiles().stream().filter(file -> file.toString().endsWith("_vi.properties"));
    }

    @Test
    void areFoundInSeveralBundles() {
        assertThat(messageFiles()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("messageFiles")
    void speakOfPeopleInNeutralWords(Path file) {
        List<String> found = new ArrayList<>();
        Properties sentences = read(file);
        for (String key : sentences.stringPropertyNames()) {
            String sentence = Normalizer.normalize(sentences.getProperty(key), Normalizer.Form.NFC)
                    .toLowerCase(Locale.ROOT);
            FORBIDDEN.stream()
                    .filter(word -> sentence.contains(word) && !key.startsWith(LEGAL_TITLES))
                    .forEach(word -> found.add(key + " says '" + word + "'"));
        }

        assertThat(found).as(CHECKOUT.name(file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vietnameseFiles")
    void sayEverySentenceInBothLanguages(Path vietnamese) {
        Path english =
                vietnamese.resolveSibling(vietnamese.getFileName().toString().replace("_vi.", "_en."));

        Set<String> keys = read(vietnamese).stringPropertyNames();

        assertThat(english).exists();
        assertThat(read(english).stringPropertyNames())
                .as("keys of %s", CHECKOUT.name(english))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @MethodSource("messageFiles")
    void holdNoSentenceThatIsEmptyOrDecomposed(Path file) {
        Properties sentences = read(file);

        assertThat(sentences.stringPropertyNames()).as(CHECKOUT.name(file)).allSatisfy(key -> assertThat(
                        sentences.getProperty(key))
                .as(key)
                .isNotBlank()
                .satisfies(text -> assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as("%s is in NFC", key)
                        .isTrue()));
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + CHECKOUT.name(file), e);
        }
        return properties;
    }
}
