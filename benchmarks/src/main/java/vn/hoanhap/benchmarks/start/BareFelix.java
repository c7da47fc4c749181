package vn.hoanhap.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * The peer of a start: the framework with the very libraries that the server ships, started in the same way, and one bundle
 * that opens the database and answers with one page. None of our code runs. Arguments: the server's folder, the page's bundle,
 * the cache's folder, the port.
 */
public final class BareFelix {

    private static final int PAGE_LEVEL = 3;

    private BareFelix() {}

    /** Starts and stays until the process is told to end. */
    public static void main(String... arguments) throws BundleException, IOException, InterruptedException {
        start(arguments).waitForStop(0);
    }

    /** Starts; the arguments are those of the program. */
    public static Framework start(String... arguments) throws BundleException, IOException {
        Path home = Path.of(arguments[0]);
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(properties(arguments));
        framework.init();
        for (int level = 1; level < PAGE_LEVEL; level++) {
            for (Path jar : jars(home.resolve("bundles").resolve(Integer.toString(level)))) {
                install(framework, jar, level);
            }
        }
        install(framework, Path.of(arguments[1]), PAGE_LEVEL);
        framework.adapt(FrameworkStartLevel.class).setInitialBundleStartLevel(PAGE_LEVEL);
        framework.start();
        return framework;
    }

    private static Map<String, String> properties(String... arguments) {
        Map<String, String> properties = new HashMap<>();
        properties.put(Constants.FRAMEWORK_STORAGE, arguments[2]);
        properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        properties.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(PAGE_LEVEL));
        properties.put("felix.log.level", "1");
        properties.put("org.apache.felix.http.host", "127.0.0.1");
        properties.put("org.osgi.service.http.port", arguments[3]);
        return properties;
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.getFileName().toString().contains("-bundle-"))
                    .sorted()
                    .toList();
        }
    }

    private static void install(Framework framework, Path jar, int level) throws BundleException {
        Bundle bundle = framework.getBundleContext().installBundle("reference:" + jar.toUri());
        bundle.adapt(BundleStartLevel.class).setStartLevel(level);
        if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
            bundle.start();
        }
    }
}
