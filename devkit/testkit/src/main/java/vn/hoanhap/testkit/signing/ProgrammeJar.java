package vn.hoanhap.testkit.contract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Version;

/** Is the jar of a programme. */
final class ProgrammeJar {

    private final byte[] bytes;

    private ProgrammeJar(byte[] bytes) {
        this.bytes = bytes;
    }

    static ProgrammeJar read(Path file) {
        try {
            return new ProgrammeJar(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("no jar to test at " + file + ": build it first", e);
        }
    }

    /** Lists the jars in a folder by their versions, the oldest first; none when there is no such folder. */
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted(Comparator.comparing(
                            file -> Version.parseVersion(read(file).version())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String symbolicName() {
        return header("Bundle-SymbolicName").split(";", 2)[0].strip();
    }

    String version() {
        return header("Bundle-Version");
    }

    /** Returns the same programme under another version. */
    ProgrammeJar as(String version) {
        var out = new ByteArrayOutputStream();
        try (var in = new JarInputStream(new ByteArrayInputStream(bytes))) {
            Manifest manifest = new Manifest(manifest(in));
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (var jar = new JarOutputStream(out, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    jar.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(jar);
                    jar.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the jar", e);
        }
        return new ProgrammeJar(out.toByteArray());
    }

    /** Returns the sentences of a language; none when the bundle has no such file. */
    Properties sentences(String language) {
        Properties sentences = new Properties();
        try (var in = new JarInputStream(new ByteArrayInputStream(bytes))) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                if (entry.getName().equals("messages_" + language + ".properties")) {
                    sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                    return sentences;
                }
            }
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the jar", e);
        }
    }

    private String header(String name) {
        try (var in = new JarInputStream(new ByteArrayInputStream(bytes))) {
            String value = manifest(in).getMainAttributes().getValue(name);
            return Objects.requireNonNull(value, () -> "the jar has no " + name);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the jar", e);
        }
    }

    private static Manifest manifest(JarInputStream in) {
        return Objects.requireNonNull(in.getManifest(), "the jar has no manifest as its first entry");
    }
}
