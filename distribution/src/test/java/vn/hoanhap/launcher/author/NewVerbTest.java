package vn.hoanhap.launcher.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Sentences;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Terminal;

class NewVerbTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void fillsTheTemplateAndLeavesOtherPlaceholdersAlone() throws IOException {
        template();

        run("supported-housing", Map.of("package", "vn.example.housing", "vi", "Nhà ở 'hỗ trợ'"));

        Path made = folder.resolve("work/supported-housing");
        assertThat(made.resolve("src/main/java/vn/example/housing/SupportedHousingProgramme.java"))
                .content()
                .isEqualTo("package vn.example.housing; // supportedhousing Nhà ở ’hỗ trợ’ ${v.t(\"x\")} ${unknown}");
        assertThat(made.resolve(".gitignore")).exists();
        assertThat(made.resolve("mvnw")).isExecutable();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("./mvnw verify");
    }

    @Test
    void derivesAPackageWhenNoneIsGiven() throws IOException {
        template();

        run("supported-housing", Map.of());

        assertThat(folder.resolve("work/supported-housing/src/main/java/vn/example/supportedhousing"))
                .isDirectory();
    }

    @Test
    void leavesAFolderAloneThatHoldsSomething() throws IOException {
        template();
        Path held = Files.createDirectories(folder.resolve("work/supported-housing"));
        Files.writeString(held.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> run("supported-housing", Map.of())).isInstanceOf(Refusal.class);
        assertThat(held).isDirectoryContaining("glob:**/notes.txt");
    }

    @Test
    void saysThatTheInstallationCarriesNoTemplate() {
        assertThatThrownBy(() -> run("supported-housing", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("new.noTemplate");
    }

    private void run(String id, Map<String, String> options) {
        var all = new java.util.HashMap<>(options);
        all.put("in", folder.resolve("work").toString());
        var terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, Sentences.in("en"));
        new NewVerb().run(new CommandLine("new", List.of(id), all), new Shell(folder, Map.of(), terminal));
    }

    private void template() throws IOException {
        Path place = folder.resolve("devkit/repository/vn/hoanhap/programme-archetype/0.1.0");
        Files.createDirectories(place);
        try (var jar = new ZipOutputStream(Files.newOutputStream(place.resolve("programme-archetype-0.1.0.jar")))) {
            put(
                    jar,
                    "src/main/java/__name__Programme.java",
                    "package ${package}; // ${schema} ${titleVi} ${v.t(\"x\")} ${unknown}");
            put(jar, "__gitignore__", "target/");
            put(jar, "mvnw", "#!/bin/sh");
        }
    }

    private static void put(ZipOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new ZipEntry("archetype-resources/" + name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
