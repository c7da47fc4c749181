package vn.hoanhap.lifecycle.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.phase.Words;
import vn.hoanhap.testkit.signing.ProgrammeJar;

class JarReaderTest {

    private final JarReader reader = new JarReader(new Words(Messages.of(JarReader.class)));

    @TempDir
    private Path folder;

    @Test
    void readsWhatThePlanNeeds() throws Exception {
        JarFacts facts = reader.read(jar("Hoanhap-Schema", "supportedhousing"));

        assertThat(facts.programmeId()).isEqualTo("supported-housing");
        assertThat(facts.schema()).isEqualTo("supportedhousing");
    }

    /** Before anything is touched: the migration would fail only once the jar is kept and staged. */
    @ParameterizedTest
    @CsvSource({
        "Hoanhap-Schema, supported_housing",
        "Hoanhap-Schema, Housing",
        "Bundle-Version, one.two",
        "Provide-Capability, osgi.service"
    })
    void refusesWhatNoServerCouldServe(String header, String value) {
        assertThatThrownBy(() -> reader.read(jar(header, value))).isInstanceOf(PhaseFailure.class);
    }

    @Test
    void refusesAManifestThatWouldFillTheMemory() throws Exception {
        Path bomb = zip(zip -> {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write(new byte[17 << 20]);
        });

        assertThat(Files.size(bomb)).isLessThan(100_000);
        assertThatThrownBy(() -> reader.read(bomb))
                .isInstanceOf(PhaseFailure.class)
                .hasMessageContaining("META-INF");
    }

    @Test
    void refusesMoreEntriesThanAnyProgrammeHas() throws Exception {
        Path crowd = zip(zip -> {
            for (int entry = 0; entry <= JarBounds.MOST_ENTRIES; entry++) {
                zip.putNextEntry(new ZipEntry(Integer.toString(entry)));
            }
        });

        assertThatThrownBy(() -> reader.read(crowd))
                .isInstanceOf(PhaseFailure.class)
                .hasMessageContaining("50");
    }

    private interface Filling {
        void into(ZipOutputStream zip) throws IOException;
    }

    private Path zip(Filling filling) throws IOException {
        Path file = folder.resolve("made.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            filling.into(zip);
        }
        return file;
    }

    private Path jar(String header, String value) throws IOException {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Bundle-ManifestVersion", "2",
                "Bundle-SymbolicName", "org.example.housing",
                "Bundle-Version", "1.0.0",
                "Provide-Capability", "vn.hoanhap.programme;vn.hoanhap.programme=supported-housing"));
        headers.put(header, value);
        return Files.write(
                folder.resolve("housing.jar"),
                ProgrammeJar.of(headers, Map.of()).bytes());
    }
}
