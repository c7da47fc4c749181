package vn.hoanhap.benchmarks.swap.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.Zip;
import vn.hoanhap.testkit.signing.ProgrammeJar;

/**
 * Makes the peers' bundle: every class and file of the loans programme, byte for byte and never run, and one component that answers in
 * its stead. So the framework stores, opens and indexes as much as for ours; signatures, migrations, health and records are spared.
 */
public final class EqualBundle {

    /** The bundle's symbolic name, and the name by which a console finds it. */
    static final String NAME = "peer-loans";

    /** A list of loans, which the bundle answers. */
    static final String LIST = "/api/v1/loans?limit=1";

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|EC|DSA)");
    private static final String COMPONENT = "OSGI-INF/peer.loans.xml";
    private static final Map<String, String> HEADERS = Map.of(
            "Bundle-ManifestVersion", "2",
            "Bundle-SymbolicName", NAME,
            "Bundle-Name", NAME,
            "Import-Package",
                    "jakarta.servlet,jakarta.servlet.http,org.osgi.framework,com.fasterxml.jackson.core,"
                            + "com.fasterxml.jackson.databind,com.fasterxml.jackson.databind.node",
            "Service-Component", COMPONENT);

    private final Path folder;
    private final ProgrammeJar programme;
    private int made;

    private EqualBundle(Path folder, ProgrammeJar programme) {
        this.folder = folder;
        this.programme = programme;
    }

    /**
     * Reads what the installation ships.
     *
     * @param folder where versions will lie
     */
    public static EqualBundle to(Installation installation, Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(Zip.files(Files.readAllBytes(loans(installation))));
        files.keySet()
                .removeIf(name -> name.equals(JarFile.MANIFEST_NAME)
                        || SIGNATURE.matcher(name).matches());
        files.put(COMPONENT, component().getBytes(StandardCharsets.UTF_8));
        String servlet = WhiteboardLoans.class.getName().replace('.', '/') + ".class";
        ClassLoader loader = Objects.requireNonNull(WhiteboardLoans.class.getClassLoader());
        try (InputStream content = Objects.requireNonNull(loader.getResourceAsStream(servlet), servlet)) {
            files.put(servlet, content.readAllBytes());
        }
        return new EqualBundle(folder, ProgrammeJar.of(HEADERS, files));
    }

    /** Writes the next version. */
    Version next() throws IOException {
        String version = "1.0." + ++made;
        Path file = folder.resolve(NAME + "-" + version + ".jar");
        return new Version(version, Files.write(file, programme.as(version).bytes()));
    }

    /**
     * Is one version of the bundle.
     *
     * @param number what every answer of it says
     * @param jar where it lies
     */
    record Version(String number, Path jar) {}

    private static Path loans(Installation installation) throws IOException {
        try (Stream<Path> shipped = Files.list(installation.home().resolve("shipped"))) {
            return shipped.filter(jar -> jar.getFileName().toString().startsWith("loans-bundle"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String component() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="peer.loans">
                  <implementation class="%s"/>
                  <service><provide interface="jakarta.servlet.Servlet"/></service>
                  <property name="osgi.http.whiteboard.servlet.pattern" value="/api/v1/*"/>
                </scr:component>
                """.formatted(WhiteboardLoans.class.getName());
    }
}
