package vn.hoanhap.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

    @TempDir
    private Path home;

    @BeforeEach
    void install() throws IOException {
        Path program = Files.createDirectories(home.resolve("bin")).resolve("hoanhap");
        Files.writeString(program, """
                #!/bin/sh
                exec "%s/bin/java" -cp "%s" vn.hoanhap.testkit.server.FakeServer "$@"
                """.formatted(
                System.getProperty("java.home"), Path.of("target/test-classes").toAbsolutePath()));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void startsAgainOnTheSameFolderAndPortAfterKill() throws IOException {
        try (var server = server("serve")) {
            server.start();
            var address = server.address();

            server.kill();
            assertThat(server.isAlive()).isFalse();
            server.start();

            assertThat(server.address()).isEqualTo(address);
            assertThat(server.dataFolder().resolve("starts")).hasContent("xx");
            server.stop();
            assertThat(server.isAlive()).isFalse();
        }
    }

    @Test
    void goesOnFromWhatAnotherServerHasWritten() {
        try (var first = server("serve");
                var second = server("serve")) {
            first.start().stop();

            second.inherit(first.dataFolder());
            second.start();

            assertThat(second.dataFolder().resolve("starts")).hasContent("xx");
        }
    }

    @Test
    void leavesNoProcessAndNoFolderBehind() {
        var server = server("serve").start();

        server.close();

        assertThat(server.isAlive()).isFalse();
        assertThat(server.dataFolder().getParent()).doesNotExist();
    }

    @Test
    void showsTheLastLinesOfAServerThatDoesNotStart() {
        try (var server = server("improvise")) {
            assertThatIllegalStateException()
                    .isThrownBy(server::start)
                    .withMessageContaining("ended while it started")
                    .withMessageContaining("verb improvise, password secret");
        }
    }

    private ServerProcess server(String verb) {
        return new ServerProcess(
                new Installation(home), "fake-" + verb, Map.of("HOANHAP_DEMO_PASSWORD", "secret"), verb);
    }
}
