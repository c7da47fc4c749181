package vn.hoanhap.lifecycle.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptJarsTest {

    private static final Instant LIMIT = Instant.parse("2024-06-06T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void removesOldJarsThatNobodyWantsAndNothingElse() throws IOException {
        KeptJars kept = new KeptJars(folder);
        keep(kept, "wanted", LIMIT.minusSeconds(60));
        keep(kept, "old", LIMIT.minusSeconds(60));
        keep(kept, "young", LIMIT.plusSeconds(60));

        kept.sweep(Set.of("wanted"), LIMIT);

        assertThat(kept.has("wanted")).isTrue();
        assertThat(kept.has("young")).isTrue();
        assertThat(kept.has("old")).isFalse();
    }

    @Test
    void hasNothingToSweepBeforeTheFirstJar() throws IOException {
        new KeptJars(folder.resolve("absent")).sweep(Set.of(), LIMIT);

        assertThat(folder.resolve("absent")).doesNotExist();
    }

    private void keep(KeptJars kept, String sha256, Instant since) throws IOException {
        kept.keep(Files.writeString(folder.resolve("upload"), sha256), sha256);
        Files.setLastModifiedTime(kept.path(sha256), FileTime.from(since));
    }
}
