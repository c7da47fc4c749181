package vn.hoanhap.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Sentences;

class ListenAddressTest {
    private static final Sentences ENGLISH = Sentences.in("en");

    @Test
    void aTakenPortIsNamedWithTheOptionForAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> new ListenAddress("127.0.0.1", port).check())
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(ENGLISH))
                            .contains("Port " + port + " is in use", "--port", "HOANHAP_HTTP_PORT"));
        }
    }

    @Test
    void aFreePortIsLeftFree() {
        assertThatCode(() -> new ListenAddress("127.0.0.1", 0).check()).doesNotThrowAnyException();
    }

    @Test
    void aPortBelow1024WithoutTheRightGetsAPortThatNeedsNone() {
        Refusal refusal = new ListenAddress("127.0.0.1", 80).explain(new SocketException("Permission denied"));

        assertThat(refusal.in(ENGLISH)).contains("may not open port 80", "--port 8080");
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        assertThatThrownBy(() -> new ListenAddress("192.0.2.1", 0).check())
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(ENGLISH))
                        .contains("no address \"192.0.2.1\"", "--host 127.0.0.1"));
    }
}
