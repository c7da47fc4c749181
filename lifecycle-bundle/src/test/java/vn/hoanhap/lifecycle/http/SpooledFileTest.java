package vn.hoanhap.lifecycle.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledFileTest {

    @TempDir
    Path folder;

    @Test
    void isGoneWhenItIsClosed() throws IOException {
        try (SpooledFile file = SpooledFile.take(bytes("abc"), folder, 3)) {
            assertThat(file.path()).hasContent("abc");
            assertThat(file.size()).isEqualTo(3);
            assertThat(file.sha256()).startsWith("ba7816bf");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesNothingOfWhatIsTooLarge() {
        assertThatExceptionOfType(SpooledFile.TooLargeException.class)
                .isThrownBy(() -> SpooledFile.take(bytes("abc"), folder, 2));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesWhatWouldLeaveTheDatabaseWithoutRoom() {
        long free = folder.toFile().getUsableSpace();

        assertThatExceptionOfType(DiskException.class)
                .isThrownBy(() -> DiskException.requireRoom(folder, free))
                .satisfies(refusal -> assertThat(refusal.freeMegabytes()).isPositive());
        assertThatNoException().isThrownBy(() -> DiskException.requireRoom(folder, 1));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
