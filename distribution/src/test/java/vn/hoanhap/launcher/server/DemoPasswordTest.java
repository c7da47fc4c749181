package vn.hoanhap.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.launcher.shell.Refusal;

class DemoPasswordTest {

    @TempDir
    private Path parent;

    private Path data = Path.of("");

    @BeforeEach
    void nameAFolderThatIsNotThereYet() {
        data = parent.resolve("data");
    }

    @Test
    void isMadeOnceAndKeptForTheNextStartsForItsOwnerOnly() throws IOException {
        String first = DemoPassword.of(data, Optional.empty());

        assertThat(first).matches("([a-z2-9]{4}-){2}[a-z2-9]{4}");
        assertThat(DemoPassword.of(data, Optional.empty())).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("demo.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isTheOneThatThePersonChose() {
        assertThat(DemoPassword.of(data, Optional.of("cùng-nhau-2024"))).isEqualTo("cùng-nhau-2024");
    }

    @Test
    void anotherOneLaterIsRefusedBecauseTheAccountsKeepTheFirst() {
        String first = DemoPassword.of(data, Optional.of("first-password"));

        assertThatThrownBy(() -> DemoPassword.requireSame(first, Optional.of("second"), data))
                .isInstanceOf(Refusal.class);
    }
}
