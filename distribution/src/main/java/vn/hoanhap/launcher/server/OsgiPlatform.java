package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * The OSGi framework with the platform's bundles from {@code bundles/1}, {@code bundles/2} and {@code bundles/3}; a folder's name is the
 * start level, and within one they start by name. Programmes are not among them: the lifecycle bundle alone starts those.
 */
final class OsgiPlatform {
    private static final long ABANDON_MILLIS = 10_000;
    private static final long LOOK_MILLIS = 50;
    private static final String ENTRANCE = "vn.hoanhap.lifecycle";

    private final Framework framework;
    private final Predicate<Path> wanted;
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final List<Bundle> own = new ArrayList<>();

    private OsgiPlatform(Framework framework, Predicate<Path> wanted) {
        this.framework = framework;
        this.wanted = wanted;
    }

    /**
     * Starts the framework and every bundle, and returns when all have started.
     *
     * @param bundles the folder with one folder per start level
     * @param properties the framework's properties
     * @param cache the framework's cache, emptied first
     * @throws Refusal when a bundle is missing something or did not start; its reason is in the sentence
     */
    static OsgiPlatform start(Path bundles, Map<String, String> properties, Path cache) {
        return start(bundles, properties, cache, jar -> true);
    }

    /** Does the same with those jars only that are wanted. */
    static OsgiPlatform start(Path bundles, Map<String, String> properties, Path cache, Predicate<Path> wanted) {
        Map<String, String> configuration = new HashMap<>(properties);
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        configuration.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        List<Path> levels = levels(bundles);
        configuration.put(
                Constants.FRAMEWORK_BEGINNING_STARTLEVEL,
                levels.get(levels.size() - 1).getFileName().toString());
        configuration.putIfAbsent("felix.log.level", "1");
        FrameworkFactory factory =
                ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow();
        OsgiPlatform platform = new OsgiPlatform(factory.newFramework(configuration), wanted);
        try {
            platform.start(levels);
            return platform;
        } catch (BundleException failure) {
            platform.abandon();
            throw Refusal.problem("platform.failed", String.valueOf(failure.getMessage()))
                    .because(failure);
        } catch (Refusal unstarted) {
            platform.abandon();
            throw unstarted;
        }
    }

    private void abandon() {
        try {
            stop(ABANDON_MILLIS);
        } catch (BundleException failure) {
            // The refusal that led here says what to do; this only adds why the framework is still there.
            failures.put("framework", String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Path> levels(Path bundles) {
        try (Stream<Path> folders = Files.list(bundles)) {
            List<Path> levels = folders.filter(f -> f.getFileName().toString().matches("\\d+"))
                    .sorted()
                    .toList();
            if (!levels.isEmpty()) {
                return levels;
            }
            throw Refusal.problem("platform.noBundles", bundles.toString());
        } catch (IOException missing) {
            throw Refusal.problem("platform.noBundles", bundles.toString()).because(missing);
        }
    }

    private void start(List<Path> levels) throws BundleException {
        framework.init(this::remember);
        framework.getBundleContext().addFrameworkListener(this::remember);
        GoneBundles.forget(framework);
        for (Path level : levels) {
            install(level);
        }
        FrameworkStartLevel startLevel = framework.adapt(FrameworkStartLevel.class);
        startLevel.setInitialBundleStartLevel(levels.size());
        framework.start();
        refuseUnstarted();
    }

    private void install(Path level) throws BundleException {
        int number = Integer.parseInt(level.getFileName().toString());
        for (Path jar : jars(level)) {
            Bundle bundle = framework.getBundleContext().installBundle("reference:" + jar.toUri());
            bundle.adapt(BundleStartLevel.class).setStartLevel(number);
            if (!isFragment(bundle)) {
                own.add(bundle);
                bundle.start();
            }
        }
    }

    private List<Path> jars(Path level) {
        try (Stream<Path> files = Files.list(level)) {
            return files.filter(f -> f.toString().endsWith(".jar"))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    private void remember(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR) {
            Throwable cause = event.getThrowable();
            failures.put(String.valueOf(event.getBundle().getSymbolicName()), String.valueOf(rootOf(cause)));
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    /** Looks at the platform's own bundles only: programmes come and go at this moment, and the lifecycle bundle answers for them. */
    private void refuseUnstarted() {
        String unstarted = own.stream()
                .filter(b -> (b.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0)
                .map(b -> b.getSymbolicName() + ": " + failures.computeIfAbsent(b.getSymbolicName(), any -> failure(b)))
                .collect(Collectors.joining(System.lineSeparator()));
        if (!unstarted.isEmpty()) {
            throw Refusal.problem("platform.failed", unstarted);
        }
    }

    /** Starts it once more to learn why not: the framework tells of the first time on a thread of its own, maybe later. */
    private static String failure(Bundle unstarted) {
        try {
            unstarted.start(Bundle.START_TRANSIENT);
            return "-";
        } catch (BundleException failure) {
            return String.valueOf(rootOf(failure));
        }
    }

    /** Returns the context of the framework itself. */
    BundleContext context() {
        return framework.getBundleContext();
    }

    /**
     * Tells whether a service is there, after a while if need be.
     *
     * @param type the full name of its interface
     * @param atMost how long to wait
     */
    boolean offers(String type, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (context().getServiceReference(type) == null) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return true;
    }

    /** Waits until the framework has stopped, for whatever reason. */
    void awaitStop() throws InterruptedException {
        framework.waitForStop(0);
    }

    /**
     * Stops every bundle in the reverse of their start, and waits.
     *
     * @param milliseconds how long to wait at most
     */
    void stop(long milliseconds) throws InterruptedException, BundleException {
        // While everything it needs is still there, it lets calls that run end, and new ones wait.
        for (Bundle bundle : own) {
            if (ENTRANCE.equals(bundle.getSymbolicName())) {
                bundle.stop(Bundle.STOP_TRANSIENT);
            }
        }
        framework.stop();
        framework.waitForStop(milliseconds);
    }
}
