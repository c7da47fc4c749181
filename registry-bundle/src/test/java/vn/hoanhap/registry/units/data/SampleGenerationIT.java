package vn.hoanhap.registry.units.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed sample is what its generator writes, byte for byte, on a machine without a locale. */
class SampleGenerationIT {
    private static final Path FOLDER = Path.of("../distribution/sample");

    @Test
    void reproducesTheCommittedFilesWithoutALocale(@TempDir Path target) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder command = new ProcessBuilder(java.toString(), "Generate.java", target.toString())
                .directory(FOLDER.toFile())
                .inheritIO();
        command.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));

        Process run = command.start();

        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).isZero();
        assertThat(names(target)).isEqualTo(names(FOLDER.resolve("tien-giang"))).hasSize(11);
        for (String name : names(target)) {
            assertThat(target.resolve(name))
                    .hasSameBinaryContentAs(FOLDER.resolve("tien-giang").resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
