package vn.hoanhap.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No sentence is kept that nothing says. */
class UnusedSentencesTest {

    /** Keys that are completed by what no source of the bundle holds. */
    private static final List<String> COMPLETED_ELSEWHERE = List.of(
            "action.", // what any bundle writes into the audit trail
            "code.unit-kind.", // the kinds in the shipped file of units
            "deadline.", // codes in the shipped files of the law, of casework
            "area.class.",
            "exit.",
            "pause.",
            "authority.",
            "listed.");

    private static final Checkout CHECKOUT = new Checkout();

    static List<Path> vietnameseFiles() {
        return CHECKOUT.files(file -> file.getFileName().toString().matches("(messages|parts)_vi\\.properties")
                && !file.toString().contains("/src/test/"));
    }

    @ParameterizedTest
    @MethodSource("vietnameseFiles")
    void areSaidByTheirBundleOrByThePartsInIt(Path sentences) throws IOException {
        SaidKeys said = new SaidKeys(
                sources(speaker(sentences)) + sources(CHECKOUT.root().resolve("devkit/parts")),
                sources(CHECKOUT.root().resolve("core-bundle")));

        List<String> unused = keys(sentences).stream()
                .filter(key -> COMPLETED_ELSEWHERE.stream().noneMatch(key::startsWith) && !said.has(key))
                .toList();

        assertThat(unused).as(CHECKOUT.name(sentences)).isEmpty();
    }

    @Test
    void areKnownAlsoWhenTheirKeysArePutTogether() {
        SaidKeys said =
                new SaidKeys("t(\"page.title\"); t(\"state.\" + state); t(key + \".remedy\"); READY", "\"lender\"");

        assertThat(List.of("page.title", "page.title.remedy", "state.READY", "state.lender.remedy"))
                .allMatch(said::has);
        assertThat(List.of("page", "page.other", "state.ASLEEP", "page.title.help", "lender"))
                .noneMatch(said::has);
    }

    /** The bundle of the sentences; those of the parts may be said by any. */
    private static Path speaker(Path sentences) {
        Path folder = Stream.iterate(sentences, file -> file != null, Path::getParent)
                .filter(file -> Files.exists(file.resolve("README.md")))
                .findFirst()
                .orElseThrow();
        return folder.endsWith("parts") ? CHECKOUT.root() : folder;
    }

    private static String sources(Path folder) {
        return CHECKOUT
                .files(file -> file.startsWith(folder)
                        && !file.toString().contains("/src/test/")
                        && file.toString().matches(".*\\.(java|jte)"))
                .stream()
                .map(UnusedSentencesTest::text)
                .collect(Collectors.joining());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + CHECKOUT.name(file), e);
        }
    }

    private static List<String> keys(Path sentences) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(sentences)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().sorted().toList();
    }
}
