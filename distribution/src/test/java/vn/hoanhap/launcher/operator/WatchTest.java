package vn.hoanhap.launcher.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    @TempDir
    private Path folder;

    @Test
    void takesAJarOnceWhenItNoLongerGrows() throws IOException {
        DevVerb.Watch watch = new DevVerb.Watch(List.of(folder));
        Path jar = jar("one");

        assertThat(watch.look()).as("first seen").isEmpty();
        assertThat(watch.look()).contains(jar);
        assertThat(watch.look()).as("taken already").isEmpty();
    }

    @Test
    void waitsForAJarThatIsStillWritten() throws IOException {
        DevVerb.Watch watch = new DevVerb.Watch(List.of(folder));
        Path jar = Files.write(folder.resolve("programme.jar"), new byte[] {'P', 'K', 3, 4});

        watch.look();
        assertThat(watch.look()).as("half a jar").isEmpty();
        jar("whole");
        watch.look();

        assertThat(watch.look()).contains(jar);
    }

    @Test
    void takesTheNextBuildOfTheSameName() throws IOException {
        DevVerb.Watch watch = new DevVerb.Watch(List.of(folder));
        jar("one");
        watch.look();
        watch.look();

        Path next = jar("another");
        Files.setLastModifiedTime(
                next, FileTime.fromMillis(Files.getLastModifiedTime(next).toMillis() + 1000));
        watch.look();

        assertThat(watch.look()).contains(next);
    }

    @Test
    void passesByWhatIsNoBundleAndAFolderThatIsNotThereYet() throws IOException {
        DevVerb.Watch watch = new DevVerb.Watch(List.of(folder, folder.resolve("absent")));
        Files.move(jar("sources"), folder.resolve("programme-sources.jar"));

        watch.look();

        assertThat(watch.look()).isEmpty();
    }

    private Path jar(String content) throws IOException {
        Path jar = folder.resolve("programme.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(content));
            zip.closeEntry();
        }
        return jar;
    }
}
