package vn.hoanhap.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.testkit.server.Zip;

class ProgrammeJarTest {

    private final ProgrammeJar housing = ProgrammeJar.of(
            Map.of("Bundle-SymbolicName", "org.example.housing;singleton:=true", "Bundle-Version", "1.0.0"),
            Map.of("A.class", new byte[] {1}, "messages_vi.properties", bytes("programme.title = Nhà ở")));

    @TempDir
    private Path folder;

    @Test
    void isAJarWhoseManifestComesFirst() throws IOException {
        try (var jar = new JarInputStream(new ByteArrayInputStream(housing.bytes()))) {
            assertThat(Objects.requireNonNull(jar.getManifest())
                            .getMainAttributes()
                            .getValue("Bundle-Version"))
                    .isEqualTo("1.0.0");
            assertThat(jar.getNextJarEntry().getName()).isEqualTo("A.class");
        }
    }

    @Test
    void changesOnlyWhatItIsToldTo() {
        ProgrammeJar next = housing.as("1.1.0").withText("messages_vi.properties", "programme.title = Chỗ ở");

        assertThat(next.version()).isEqualTo("1.1.0");
        assertThat(next.symbolicName()).isEqualTo("org.example.housing");
        assertThat(next.sentences("vi")).containsEntry("programme.title", "Chỗ ở");
        assertThat(next.sentences("en")).isEmpty();
        assertThat(Zip.files(next.bytes())).containsEntry("A.class", new byte[] {1});
        assertThat(housing.version()).isEqualTo("1.0.0");
        assertThat(housing.sentences("vi")).containsEntry("programme.title", "Nhà ở");
    }

    @Test
    void isReadBackWithoutItsSignature() throws IOException {
        byte[] signed = SigningKey.generate("CN=Example Housing").sign(housing.bytes());
        Path file = Files.write(folder.resolve("housing.jar"), signed);

        assertThat(Zip.files(signed)).containsKey("META-INF/SIGNER.SF");
        assertThat(ProgrammeJar.read(file).bytes()).isEqualTo(housing.bytes());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
