package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.server.Installation;

/** After an import of thousands of records: nobody's name in any log, nor readable in the database's files. */
@ExtendWith(DemoServer.Shared.class)
class PrivacyScenario {

    private static final int NAMES_AT_LEAST = 500;

    private final DemoServer server;

    PrivacyScenario(DemoServer server) {
        this.server = server;
    }

    @Test
    void writesNoNameIntoALog() throws IOException {
        Set<String> names = namesOfTheSample();
        List<Path> logs = filesUnder(server.process().dataFolder()).stream()
                .filter(file -> file.toString().endsWith(".log"))
                .toList();

        assertThat(namesIn(server.process().log(), names)).isEmpty();
        assertThat(logs).isNotEmpty().allSatisfy(log -> assertThat(namesIn(Files.readString(log), names))
                .as(log.toString())
                .isEmpty());
    }

    @Test
    void keepsNamesSealedInTheDatabaseFiles() throws IOException {
        Set<String> names = namesOfTheSample();

        for (Path file : filesUnder(server.process().dataFolder())) {
            // Derby writes texts in its modified UTF-8, in which Vietnamese letters are as in UTF-8.
            String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            assertThat(namesIn(content, names)).as(file.toString()).isEmpty();
        }
    }

    private static Set<String> namesIn(String text, Set<String> names) {
        Set<String> found = new TreeSet<>();
        names.stream().filter(text::contains).forEach(found::add);
        return found;
    }

    /** Full names of three words and more, which no other text holds by chance. */
    private static Set<String> namesOfTheSample() throws IOException {
        Path zip = Installation.built().home().resolve("sample/tien-giang.zip");
        try (ZipFile sample = new ZipFile(zip.toFile())) {
            String people = new String(
                    sample.getInputStream(sample.getEntry("people.csv")).readAllBytes(), StandardCharsets.UTF_8);
            int column =
                    List.of(people.lines().findFirst().orElseThrow().split(",")).indexOf("full_name");
            Set<String> names = new TreeSet<>();
            people.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1)[column].strip())
                    .filter(name -> name.split(" ").length >= 3)
                    .forEach(names::add);
            assertThat(names).hasSizeGreaterThan(NAMES_AT_LEAST);
            return names;
        }
    }

    private static List<Path> filesUnder(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
