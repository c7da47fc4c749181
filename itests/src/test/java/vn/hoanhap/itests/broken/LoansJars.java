package vn.hoanhap.itests.broken;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.signing.SigningKey;

/** Makes jars of the loans programme: other versions of the good one, and such as must be refused or undone. */
public final class LoansJars {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    private static final String COMPONENT_FILE = "OSGI-INF/faulty.xml";
    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="faulty.loans">
              <service><provide interface="vn.hoanhap.core.programme.Programme"/></service>
              <implementation class="%s"/>
            </scr:component>
            """;

    private final Path loans;
    private final SigningKey key;

    /** Starts from the good one, which the installation ships; all are signed with the same key. */
    public LoansJars(Installation installation) {
        key = SigningKey.ofBuild(installation);
        try (Stream<Path> shipped = Files.list(installation.home().resolve("shipped"))) {
            loans = shipped.filter(jar -> jar.getFileName().toString().startsWith("loans-bundle"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + installation.home(), e);
        }
    }

    /** The good one under another version. */
    public byte[] version(String version) throws IOException {
        return jar(manifest(version), entries());
    }

    /** No bundle at all, nor a zip. */
    public byte[] noBundle() {
        return "Đây không phải là một gói.".getBytes(StandardCharsets.UTF_8);
    }

    /** Needs a package that nobody has. */
    public byte[] missingImport() throws IOException {
        Manifest manifest = manifest("0.9.1");
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Import-Package", headers.getValue("Import-Package") + ",vn.absent;version=\"[1,2)\"");
        return jar(manifest, entries());
    }

    /** Has a component that fails in its own way. */
    public byte[] component(Class<? extends FaultyLoans> fault) throws IOException {
        Manifest manifest = manifest("0.9.2");
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Service-Component", COMPONENT_FILE);
        headers.putValue("Import-Package", "vn.hoanhap.core.access,vn.hoanhap.core.programme,vn.hoanhap.core.text");
        headers.remove(new Attributes.Name("Hoanhap-Schema"));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(COMPONENT_FILE, COMPONENT.formatted(fault.getName()).getBytes(StandardCharsets.UTF_8));
        add(entries, FaultyLoans.class);
        add(entries, FaultyLoans.EmptyList.class);
        add(entries, FaultyLoans.LoanList.class);
        add(entries, fault);
        return jar(manifest, entries);
    }

    /** Has a change set that no database runs. */
    public byte[] failingMigration() throws IOException {
        Map<String, byte[]> entries = entries();
        String changelog = new String(Objects.requireNonNull(entries.get("db/changelog.xml")), StandardCharsets.UTF_8);
        String faulty = changelog.replace("</databaseChangeLog>", """
                  <changeSet id="faulty" author="hoanhap">
                    <sql>insert into no_such_table values (1)</sql>
                  </changeSet>
                </databaseChangeLog>
                """);
        entries.put("db/changelog.xml", faulty.getBytes(StandardCharsets.UTF_8));
        return jar(manifest("0.9.3"), entries);
    }

    /** An earlier one: it lacks a change set. */
    public byte[] withoutChangeSet(String id) throws IOException {
        Map<String, byte[]> entries = entries();
        String changelog = new String(Objects.requireNonNull(entries.get("db/changelog.xml")), StandardCharsets.UTF_8);
        String earlier = changelog.replaceFirst("(?s)<changeSet id=\"" + id + "\".*?</changeSet>", "");
        if (earlier.equals(changelog)) {
            throw new IllegalArgumentException("loans has no change set " + id);
        }
        entries.put("db/changelog.xml", earlier.getBytes(StandardCharsets.UTF_8));
        return jar(manifest("0.0.9"), entries);
    }

    private Manifest manifest(String version) throws IOException {
        try (var in = new JarInputStream(Files.newInputStream(loans))) {
            var manifest = new Manifest(Objects.requireNonNull(in.getManifest(), "the shipped loans jar is a bundle"));
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            manifest.getEntries().clear(); // what the old signature noted
            return manifest;
        }
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var in = new JarInputStream(Files.newInputStream(loans))) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                if (!entry.isDirectory() && !SIGNATURE.matcher(entry.getName()).matches()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static void add(Map<String, byte[]> entries, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name))) {
            entries.put(name, in.readAllBytes());
        }
    }

    private byte[] jar(Manifest manifest, Map<String, byte[]> entries) throws IOException {
        return key.sign(unsigned(manifest, entries));
    }

    /** Returns the good one under another version, as it was built. */
    public byte[] unsigned(String version) throws IOException {
        return unsigned(manifest(version), entries());
    }

    private static byte[] unsigned(Manifest manifest, Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
