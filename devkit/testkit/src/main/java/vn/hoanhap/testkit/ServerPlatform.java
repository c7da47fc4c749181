package vn.hoanhap.testkit;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import vn.hoanhap.testkit.server.Installation;

/**
 * The whole server inside the test's own JVM: the very bundles that the build has put into the distribution, at the start
 * levels they have there, on Derby in a data folder of its own. Only logging comes from the host. The core's packages are
 * not shared with the host: tests on the host speak HTTP, tests in the container use services.
 */
public class ServerPlatform implements Platform {

    /** The host's, since Pax Exam logs through them too. */
    private static final List<String> FROM_HOST = List.of("slf4j.api", "ch.qos.logback.classic", "ch.qos.logback.core");

    private final Installation installation;
    private final TemporaryFolder folder = TemporaryFolder.create("hoanhap-platform");

    /** Takes the distribution that this checkout's build has made. */
    public ServerPlatform() {
        this(Installation.built());
    }

    /** Takes a distribution. */
    protected ServerPlatform(Installation installation) {
        this.installation = installation;
    }

    @Override
    public final Option[] options() throws IOException {
        List<Option> options = new ArrayList<>();
        List<Path> levels = sorted(installation.home().resolve("bundles"));
        for (Path level : levels) {
            options.addAll(bundlesOf(level));
        }
        options.add(frameworkStartLevel(number(levels.get(levels.size() - 1))));
        properties().forEach((key, value) -> options.add(frameworkProperty(key).value(value)));
        return options.toArray(Option[]::new);
    }

    @Override
    public void release() {
        folder.close();
    }

    /** Returns the framework's properties, as the launcher would set them; a subclass adds its own. */
    protected Map<String, String> properties() {
        Path data = folder.path().resolve("data");
        Map<String, String> properties = new TreeMap<>();
        properties.put("hoanhap.home", installation.home().toString());
        properties.put("hoanhap.data.dir", data.toString());
        properties.put("hoanhap.http.host", "127.0.0.1");
        properties.put("hoanhap.http.port", "0");
        properties.put("hoanhap.programmes.inbox", data.resolve("programmes").toString());
        properties.put(
                "hoanhap.shipped.dir", installation.home().resolve("shipped").toString());
        properties.put(
                "hoanhap.keystore.file",
                data.resolve("keys").resolve("identity.p12").toString());
        return properties;
    }

    private static List<Option> bundlesOf(Path level) throws IOException {
        List<Option> options = new ArrayList<>();
        for (Path jar : sorted(level)) {
            if (!FROM_HOST.contains(symbolicName(jar))) {
                options.add(bundle("reference:" + jar.toUri()).startLevel(number(level)));
            }
        }
        return options;
    }

    private static int number(Path level) {
        return Integer.parseInt(level.getFileName().toString());
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static String symbolicName(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return Optional.ofNullable(file.getManifest())
                    .map(Manifest::getMainAttributes)
                    .map(headers -> headers.getValue("Bundle-SymbolicName"))
                    .map(name -> name.split(";", 2)[0].strip())
                    .orElse("");
        }
    }
}
