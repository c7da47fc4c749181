package vn.hoanhap.registry.units.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed sample is what its generator writes, byte for byte, on a machine without a locale. */
class SampleGenerationIT {
    private static final Path FOLDER = Path.of("../distribution/sample");

    @Test
    void reproducesTheCommittedFilesWithoutALocale(@TempDir Path classes, @TempDir Path target)
            throws IOException, InterruptedException {
        List<String> compile = new ArrayList<>(List.of("javac", "-d", classes.toString()));
        names(FOLDER.resolve("generator")).forEach(source -> compile.add("generator/" + source));

        run(compile);
        run(List.of("java", "-cp", classes.toString(), "Generate", target.toString()));

        assertThat(names(target)).contains("tien-giang", "ha-noi", "dong-thap");
        for (String province : names(target)) {
            assertThat(names(target.resolve(province)))
                    .as(province)
                    .isEqualTo(names(FOLDER.resolve(province)))
                    .isNotEmpty();
            for (String name : names(target.resolve(province))) {
                assertThat(target.resolve(province).resolve(name))
                        .hasSameBinaryContentAs(FOLDER.resolve(province).resolve(name));
            }
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.set(
                0,
                Path.of(System.getProperty("java.home"), "bin", command.get(0)).toString());
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(FOLDER.toFile()).inheritIO();
        builder.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));

        Process run = builder.start();

        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).isZero();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
