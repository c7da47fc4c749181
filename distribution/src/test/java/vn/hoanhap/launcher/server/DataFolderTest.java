package vn.hoanhap.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Sentences;

class DataFolderTest {
    private static final Sentences ENGLISH = Sentences.in("en");

    @TempDir
    private Path parent;

    @Test
    void makesTheFolderForItsOwnerOnly() throws IOException {
        Path folder = parent.resolve("a/dữ liệu");

        try (DataFolder data = DataFolder.take(folder, 1)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(data.run()).isDirectory();
            assertThat(data.logs()).isDirectory();
        }
    }

    @Test
    void takesAnExistingFolderOfItsOwnAwayFromOtherUsers() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("data"));
        Files.createDirectory(folder.resolve("run"));
        Path backup = Files.createFile(
                Files.createDirectory(folder.resolve("backups")).resolve("a.zip"));
        Path derby = Files.createDirectory(folder.resolve("derby"));
        rights(folder, "rwxr-xr-x");
        rights(derby, "rwxrwxr-x");
        rights(backup, "rw-r--r--");

        try (DataFolder data = DataFolder.take(folder, 1)) {
            assertThat(data.folder()).isEqualTo(folder);
            assertThat(rights(folder)).isEqualTo("rwx------");
            assertThat(rights(derby)).isEqualTo("rwx------");
            assertThat(rights(backup)).isEqualTo("rw-------");
        }
    }

    @Test
    void refusesAnOpenFolderOfOtherFilesAndLeavesThemAlone() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("shared"));
        Path other = Files.createFile(folder.resolve("letter.txt"));
        rights(folder, "rwxr-xr-x");
        rights(other, "rw-r--r--");

        assertThatThrownBy(() -> DataFolder.take(folder, 1))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(ENGLISH))
                        .contains("Other users", "--data"));
        assertThat(rights(other)).isEqualTo("rw-r--r--");
    }

    @Test
    void refusesASecondServerOnTheSameFolderAndNamesTheFirst() throws IOException {
        try (DataFolder first = DataFolder.take(parent, 1)) {
            assertThat(first.folder()).isEqualTo(parent);
            assertThatThrownBy(() -> DataFolder.take(parent, 1))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(ENGLISH))
                            .contains(
                                    "Another server",
                                    Long.toString(ProcessHandle.current().pid()),
                                    "--data"));
        }
    }

    @Test
    void isFreeAgainAfterTheFirstServerHasGone() throws IOException {
        DataFolder.take(parent, 1).close();

        try (DataFolder again = DataFolder.take(parent, 1)) {
            assertThat(again.folder()).isEqualTo(parent);
        }
    }

    @Test
    void refusesADiskWithTooLittleRoom() {
        assertThatThrownBy(() -> DataFolder.take(parent, Integer.MAX_VALUE))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(ENGLISH))
                        .contains("MB left", "--data", "HOANHAP_DATA_MIN_FREE"));
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Path file = Files.createFile(parent.resolve("data"));

        assertThatThrownBy(() -> DataFolder.take(file, 1))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(ENGLISH))
                        .contains("is a file, not a folder", "--data"));
    }

    @Test
    void saysWhatTheFileSystemMeant() {
        assertThat(sentence(new AccessDeniedException("/data"))).contains("may not be written", "--data");
        assertThat(sentence(new FileSystemException("/data", null, "Read-only file system")))
                .contains("may not be written");
        assertThat(sentence(new IOException("No space left on device"))).contains("is full", "--data");
        assertThat(sentence(new IOException("Input/output error"))).contains("cannot be used", "Input/output error");
    }

    private static void rights(Path file, String rights) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private String sentence(IOException failure) {
        return DataFolder.explain(parent, failure).in(ENGLISH);
    }
}
