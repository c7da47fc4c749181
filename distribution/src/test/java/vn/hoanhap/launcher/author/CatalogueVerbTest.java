package vn.hoanhap.launcher.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Sentences;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Terminal;
import vn.hoanhap.launcher.shell.Verb;

class CatalogueVerbTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void writesAnIndexOfTheProgrammesInAFolder() throws IOException, InterruptedException {
        jar(
                "loans 1.2.jar",
                Map.of(
                        "Bundle-SymbolicName",
                        "vn.hoanhap.loans",
                        "Bundle-Version",
                        "1.2.0",
                        "Provide-Capability",
                        "vn.hoanhap.programme;vn.hoanhap.programme=loans"));
        jar("library.jar", Map.of("Bundle-SymbolicName", "org.example"));

        run(folder.toString());

        assertThat(Files.readString(folder.resolve("index.xml")))
                .contains("value=\"vn.hoanhap.loans\"", "value=\"1.2.0\"", "value=\"loans%201.2.jar\"")
                .contains("name=\"title_vi\" value=\"Vốn vay\"", "name=\"notes_en\" value=\"New &lt;schedules&gt;\"")
                .doesNotContain("org.example");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("library.jar");
    }

    @Test
    void refusesAFolderWithoutProgrammes() {
        assertThatThrownBy(() -> run(folder.toString())).isInstanceOf(Refusal.class);
        assertThat(folder.resolve("index.xml")).doesNotExist();
    }

    private void run(String named) throws InterruptedException {
        Verb verb = new CatalogueVerb();
        CommandLine line = CommandLine.read(List.of("catalogue", named), Map.of("catalogue", verb));
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        verb.run(
                line,
                new Shell(folder, Map.of(), new Terminal(print, print, Sentences.of(Map.of("HOANHAP_LANG", "en")))));
    }

    private void jar(String name, Map<String, String> headers) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((header, value) -> manifest.getMainAttributes().putValue(header, value));
        try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            put(jar, "messages_vi.properties", "programme.title = Vốn vay");
            put(jar, "META-INF/notes_en.txt", "New <schedules>\n");
        }
    }

    private static void put(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
