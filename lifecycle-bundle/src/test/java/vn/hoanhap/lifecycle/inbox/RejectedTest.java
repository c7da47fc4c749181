package vn.hoanhap.lifecycle.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.core.text.Text;

class RejectedTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTheNewestRefusedFilesEachBesideItsReason() throws IOException {
        Rejected rejected = new Rejected(folder.resolve("rejected"));

        for (int i = 0; i < Rejected.MOST + 3; i++) {
            Path jar = Files.writeString(folder.resolve("broken-" + i + ".jar"), "x");
            rejected.put(InboxFile.of(jar), new Text("Hỏng", "Broken"));
        }

        try (Stream<Path> files = Files.list(folder.resolve("rejected"))) {
            assertThat(files).hasSize(2 * Rejected.MOST);
        }
        Path last = folder.resolve("rejected/broken-" + (Rejected.MOST + 2) + ".jar");
        assertThat(last).exists();
        assertThat(last.resolveSibling(last.getFileName() + ".reason.txt"))
                .content()
                .contains("Hỏng", "Broken");
    }
}
