package vn.hoanhap.testkit.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.Zip;

/**
 * Is the jar of a programme as its author builds it, without a signature. Other jars can be made of it: another version, a faulty
 * one.
 */
public final class ProgrammeJar {

    private final Manifest manifest;
    private final Map<String, byte[]> files;

    private ProgrammeJar(Manifest manifest, Map<String, byte[]> files) {
        this.manifest = manifest;
        this.files = files;
    }

    /** Makes one of headers of the manifest and files by name. */
    public static ProgrammeJar of(Map<String, String> headers, Map<String, byte[]> files) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        return new ProgrammeJar(manifest, new LinkedHashMap<>(files));
    }

    /** Reads one. */
    public static ProgrammeJar read(Path file) {
        try {
            Map<String, byte[]> files = Zip.files(BareJar.of(Files.readAllBytes(file)));
            byte[] manifest = Objects.requireNonNull(files.remove(JarFile.MANIFEST_NAME), file + " has no manifest");
            return new ProgrammeJar(new Manifest(new ByteArrayInputStream(manifest)), files);
        } catch (IOException e) {
            throw new UncheckedIOException("no jar to test at " + file + ": build it first", e);
        }
    }

    /**
     * Reads one that an installation ships.
     *
     * @param artifact such as {@code loans-bundle}
     */
    public static ProgrammeJar shipped(Installation installation, String artifact) {
        try (Stream<Path> shipped = Files.list(installation.home().resolve("shipped"))) {
            return read(shipped.filter(jar -> jar.getFileName().toString().startsWith(artifact))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(installation.home() + " ships no " + artifact)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + installation.home(), e);
        }
    }

    /** Returns the jar; the same content is the same jar. */
    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        var head = new ByteArrayOutputStream();
        try {
            manifest.write(head);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the manifest", e);
        }
        all.put(JarFile.MANIFEST_NAME, head.toByteArray());
        return Zip.of(all);
    }

    /** Returns the name of the bundle. */
    public String symbolicName() {
        return header("Bundle-SymbolicName").split(";", 2)[0].strip();
    }

    /** Returns the version of the bundle. */
    public String version() {
        return header("Bundle-Version");
    }

    /** Returns a header of the manifest. */
    public String header(String name) {
        return Objects.requireNonNull(
                manifest.getMainAttributes().getValue(name), () -> "the jar has no header " + name);
    }

    /** Returns the same programme under another version. */
    public ProgrammeJar as(String version) {
        return with("Bundle-Version", version);
    }

    /** Returns the same with another header. */
    public ProgrammeJar with(String header, String value) {
        Manifest changed = new Manifest(manifest);
        changed.getMainAttributes().putValue(header, value);
        return new ProgrammeJar(changed, files);
    }

    /** Returns the same without a header. */
    public ProgrammeJar without(String header) {
        Manifest changed = new Manifest(manifest);
        changed.getMainAttributes().remove(new Attributes.Name(header));
        return new ProgrammeJar(changed, files);
    }

    /** Returns a file as text. */
    public String text(String name) {
        byte[] content = Objects.requireNonNull(files.get(name), () -> "the jar has no file " + name);
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Returns the same with another text in a file. */
    public ProgrammeJar withText(String name, String content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(name, content.getBytes(StandardCharsets.UTF_8));
        return new ProgrammeJar(manifest, changed);
    }

    /** Returns a jar with the same headers and no other files than these. */
    public ProgrammeJar withOnly(Map<String, byte[]> others) {
        return new ProgrammeJar(manifest, new LinkedHashMap<>(others));
    }

    /** Returns the sentences of a language; none when the bundle has no such file. */
    public Properties sentences(String language) {
        String name = "messages_" + language + ".properties";
        Properties sentences = new Properties();
        try {
            sentences.load(new StringReader(files.containsKey(name) ? text(name) : ""));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return sentences;
    }
}
