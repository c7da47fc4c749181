package vn.hoanhap.lifecycle.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacedStreamTest {

    private long now;

    @Test
    void givesUpABodyThatComesByteByByte() throws IOException {
        InputStream body = arriving(1_000, 1, Duration.ofSeconds(7));

        assertThat(body.read(new byte[10])).isEqualTo(1);
        assertThat(body.read(new byte[10])).isEqualTo(1);
        assertThatThrownBy(() -> body.read(new byte[10])).isInstanceOf(PacedStream.TooSlowException.class);
    }

    @Test
    void isPatientWithALameLineAndAPause() throws IOException {
        assertThat(arriving(300_000, 1_500, Duration.ofSeconds(1)).readAllBytes())
                .hasSize(300_000);
        assertThat(arriving(2_000, 1_000, Duration.ofSeconds(5)).readAllBytes()).hasSize(2_000);
    }

    /** Lets so many bytes arrive at a time, with a pause before each of them. */
    private InputStream arriving(int size, int portion, Duration pause) {
        return new PacedStream(
                new ByteArrayInputStream(new byte[size]) {
                    @Override
                    public synchronized int read(byte[] bytes, int offset, int length) {
                        now += available() > 0 ? pause.toNanos() : 0;
                        return super.read(bytes, offset, Math.min(length, portion));
                    }
                },
                () -> now);
    }
}
