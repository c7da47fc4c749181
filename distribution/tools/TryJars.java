import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Makes two jars of the loans bundle to try live change with: one with a new version and a changed title on its page, and one whose
 * component throws when it starts. {@code java TryJars.java LOANS_JAR FOLDER}; the build calls it.
 */
final class TryJars {
    private static final String CHANGED = "0.1.1";
    private static final String BROKEN = "0.1.2";
    /** The title of the list of loans; the page shows it as its heading. */
    private static final Pattern TITLE = Pattern.compile("(?m)^(loans\\.title\\s*=\\s*)(.*)$");
    /** 1980-01-01, the first moment that a zip can name: the same input gives the same bytes. */
    private static final long NO_TIME = 315_532_800_000L;

    private static final String THROWING_CLASS = "vn/hoanhap/loans/ThrowsWhenStarted.class";
    private static final String THROWING_SOURCE =
            """
            package vn.hoanhap.loans;

            /** A component that cannot start: what a faulty update looks like. */
            public final class ThrowsWhenStarted {
                public ThrowsWhenStarted() {
                    throw new IllegalStateException("This version of loans was made to fail: its component throws when it starts");
                }
            }
            """;
    private static final String THROWING_COMPONENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
              <service><provide interface="vn.hoanhap.core.programme.Programme"/></service>
              <implementation class="vn.hoanhap.loans.ThrowsWhenStarted"/>
            </scr:component>
            """;

    private final Manifest manifest;
    private final Map<String, byte[]> entries;

    private TryJars(Manifest manifest, Map<String, byte[]> entries) {
        this.manifest = manifest;
        this.entries = entries;
    }

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        read(jar).changed().write(folder.resolve("loans-bundle-" + CHANGED + "-changed.jar"));
        read(jar).broken().write(folder.resolve("loans-bundle-" + BROKEN + "-broken.jar"));
    }

    private static TryJars read(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (JarInputStream jar = new JarInputStream(Files.newInputStream(file))) {
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), jar.readAllBytes());
                }
            }
            return new TryJars(jar.getManifest(), entries);
        }
    }

    private TryJars changed() {
        changeTitle("messages_vi.properties", "$1$2 \u2013 b\u1EA3n " + CHANGED);
        changeTitle("messages_en.properties", "$1$2 \u2013 version " + CHANGED);
        manifest.getMainAttributes().putValue("Bundle-Version", CHANGED);
        return this;
    }

    private void changeTitle(String file, String replacement) {
        byte[] bytes = entries.get(file);
        String before = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        String after = TITLE.matcher(before).replaceAll(replacement);
        if (after.equals(before)) {
            throw new IllegalStateException(file + " of the loans bundle has no line that matches " + TITLE);
        }
        entries.put(file, after.getBytes(StandardCharsets.UTF_8));
    }

    private TryJars broken() throws IOException {
        Attributes headers = manifest.getMainAttributes();
        String component = headers.getValue("Service-Component").split(",")[0].strip();
        String name = component.replaceAll(".*/|\\.xml$", "");
        entries.put(component, THROWING_COMPONENT.formatted(name).getBytes(StandardCharsets.UTF_8));
        entries.put(THROWING_CLASS, compiled());
        headers.putValue("Service-Component", component);
        headers.putValue("Bundle-Version", BROKEN);
        return this;
    }

    private static byte[] compiled() throws IOException {
        Path folder = Files.createTempDirectory("hoanhap-try");
        Path source = Files.writeString(folder.resolve("ThrowsWhenStarted.java"), THROWING_SOURCE);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int code = compiler.run(null, complaints, complaints, "--release", "17", "-d", folder.toString(), source.toString());
        if (code != 0) {
            throw new IllegalStateException("the throwing component does not compile: " + complaints.toString(StandardCharsets.UTF_8));
        }
        return Files.readAllBytes(folder.resolve(THROWING_CLASS));
    }

    private void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            manifest.write(text);
            add(jar, "META-INF/MANIFEST.MF", text.toByteArray());
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                add(jar, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTime(NO_TIME);
        jar.putNextEntry(entry);
        new ByteArrayInputStream(content).transferTo(jar);
        jar.closeEntry();
    }
}
