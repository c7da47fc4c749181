package vn.hoanhap.lifecycle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class CutShortTest {

    @Test
    void knowsCallersWhoHangUpBehindWhatTheReaderOfFormsMakesOfThem() {
        assertThat(CutShort.byCaller(new EOFException())).isTrue();
        assertThat(CutShort.byCaller(formFailed(new EOFException()))).isTrue();
        assertThat(CutShort.byCaller(new IOException(new TimeoutException()))).isTrue();
        assertThat(CutShort.byCaller(formFailed(new WithoutEnd()))).isFalse();
        assertThat(CutShort.byCaller(new IllegalStateException(new EOFException())))
                .isFalse();
    }

    @Test
    void holdsAFormWithoutItsEndForBrokenAndNotForAFullDisk() {
        assertThat(CutShort.byDisk(formFailed(new WithoutEnd()))).isFalse();
        assertThat(CutShort.byDisk(new IOException(new Exception("too many parts"))))
                .isFalse();
        assertThat(CutShort.byDisk(formFailed(new IOException("No space left on device"))))
                .isTrue();
        assertThat(CutShort.byDisk(new FileSystemException("upload", null, "No space left on device")))
                .isTrue();
    }

    private static IOException formFailed(IOException cause) {
        return new IOException("Error parsing multipart request", new Exception(cause));
    }

    private static final class WithoutEnd extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
