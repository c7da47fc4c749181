package vn.hoanhap.benchmarks.swap.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoanhap.benchmarks.machine.Child;
import vn.hoanhap.benchmarks.machine.Folders;
import vn.hoanhap.testkit.server.Installation;

/**
 * Karaf in a folder of its own, ordered about through its console. It gets the HTTP server, the components and the JSON that our server
 * ships; logging and the rest are its own. Nothing is fetched, and its remote console stays out.
 */
record KarafKind(Installation installation, Path unpacked) implements PeerServer.Kind {

    private static final List<String> LIBRARIES =
            List.of("asm", "org.apache.aries.spifly", "commons-", "jackson-", "org.apache.felix.", "org.osgi.service.");
    private static final Pattern REMOTE_CONSOLE = Pattern.compile("(?m)^\\s*ssh/[^\\n]*\\n");
    private static final String FEATURES = "etc/org.apache.karaf.features.cfg";
    private static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";
    private static final String NOTHING_FETCHED = "\norg.ops4j.pax.url.mvn.repositories=\n";

    @Override
    public Child start(Path folder, EqualBundle.Version first, int port) throws IOException {
        Path home = folder.resolve("karaf");
        Folders.copy(unpacked, home);
        Path features = home.resolve(FEATURES);
        Files.writeString(features, withoutRemoteConsole(Files.readString(features)));
        Files.writeString(home.resolve(MAVEN), NOTHING_FETCHED, StandardOpenOption.APPEND);
        Child karaf = Child.start(
                "benchmarks-swap-karaf",
                List.of("sh", home.resolve("bin/karaf").toString()),
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "KARAF_EXEC",
                        "exec",
                        "TERM",
                        "dumb",
                        "EXTRA_JAVA_OPTS",
                        String.join(" ", PeerServer.memory()),
                        "KARAF_OPTS",
                        "-Dorg.apache.felix.http.host=127.0.0.1 -Dorg.osgi.service.http.port=" + port));
        karaf.tell("bundle:install -s " + libraries());
        karaf.tell("bundle:install -s " + first.jar().toUri());
        return karaf;
    }

    /** Takes the remote console out of the features that a start installs: it would listen on every address. */
    static String withoutRemoteConsole(String features) {
        return REMOTE_CONSOLE.matcher(features).replaceFirst("");
    }

    @Override
    public String update(EqualBundle.Version version) {
        return "bundle:update " + EqualBundle.NAME + " " + version.jar().toUri();
    }

    private String libraries() throws IOException {
        Path bundles = installation.home().resolve("bundles");
        try (Stream<Path> first = Files.list(bundles.resolve("1"));
                Stream<Path> second = Files.list(bundles.resolve("2"))) {
            return Stream.concat(first, second)
                    .filter(jar -> LIBRARIES.stream().anyMatch(jar.getFileName().toString()::startsWith))
                    .sorted()
                    .map(jar -> "reference:" + jar.toUri())
                    .collect(Collectors.joining(" "));
        }
    }
}
