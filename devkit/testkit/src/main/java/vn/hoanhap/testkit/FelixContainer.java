package vn.hoanhap.testkit;

import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.systemPackage;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.nat.internal.NativeTestContainer;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** A running Felix framework, provisioned by Pax Exam. Closed after the last test class of the JVM. */
public final class FelixContainer implements AutoCloseable {

    /** Held here, since the JDK forgets the level of a logger that nobody holds. It tells every provider it sees. */
    private static final Logger SERVICE_LOADING = Logger.getLogger("org.apache.aries.spifly");

    static {
        SERVICE_LOADING.setLevel(Level.WARNING);
    }

    private final Platform platform;
    private final ExamSystem system;
    private final NativeTestContainer container;
    private final Map<Class<?>, TestAddress> probes = new HashMap<>();

    FelixContainer(Platform platform) throws IOException {
        // Without the first an unresolved bundle is only logged, and each later look-up waits for its timeout. Without
        // the second Pax Logging comes along, which exports SLF4J 1.7 where Jetty 12 wants 2.
        System.setProperty("pax.exam.osgi.unresolved.fail", "true");
        System.setProperty("pax.exam.logging", "none");
        this.platform = platform;
        system = PaxExamRuntime.createTestSystem(
                composite(platform.options()), testLibraries(), logging(), http(), cleanCaches());
        container = (NativeTestContainer) PaxExamRuntime.createContainer(system);
        start();
    }

    /** Returns the system bundle's context. */
    public BundleContext bundleContext() {
        return container.getSystemBundle().getBundleContext();
    }

    /**
     * Finds a bundle by symbolic name.
     *
     * @param symbolicName the bundle's symbolic name; of several versions the lowest bundle id is returned
     * @throws IllegalArgumentException when it is not installed
     */
    public Bundle bundle(String symbolicName) {
        return Arrays.stream(bundleContext().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("bundle " + symbolicName + " is not installed"));
    }

    /**
     * Installs and starts a bundle. The test uninstalls it: other classes use the same framework.
     *
     * @param location any name not used yet
     * @param jar the bundle's bytes; closed by the framework
     * @throws BundleException when it does not resolve or start
     */
    public Bundle install(String location, InputStream jar) throws BundleException {
        Bundle bundle = bundleContext().installBundle(location, jar);
        bundle.start();
        return bundle;
    }

    /**
     * Returns the address of the framework's HTTP server, always on the loopback interface and a port of its own.
     *
     * @throws IllegalStateException when no HTTP server appears within ten seconds
     */
    public URI baseUri() {
        Object endpoints = Services.awaitReference(bundleContext(), "(osgi.http.endpoint=*)")
                .getProperty("osgi.http.endpoint");
        return URI.create(first(endpoints));
    }

    /**
     * Returns the service of a type whose package is shared with the host.
     *
     * @throws IllegalStateException when none appears within ten seconds
     */
    public <T> T service(Class<T> type) {
        return Services.await(bundleContext(), type);
    }

    /** Runs the test with this JUnit unique id inside the framework, in a probe bundle of the test class's folder. */
    void call(Class<?> testClass, String uniqueId) throws Throwable {
        new ProbeCall(probe(testClass), uniqueId).in(container);
    }

    @Override
    public void close() throws IOException {
        try {
            container.stop();
        } finally {
            platform.release();
        }
    }

    private void start() throws IOException {
        try {
            container.start();
        } catch (RuntimeException e) {
            platform.release();
            throw e;
        }
    }

    private synchronized TestAddress probe(Class<?> testClass) {
        return probes.computeIfAbsent(testClass, this::installProbe);
    }

    private TestAddress installProbe(Class<?> testClass) {
        try {
            TestProbeBuilder builder = system.createProbe();
            builder.addTest(testClass); // never called: the first class decides which folder the probe holds
            TestAddress runner = builder.addTest(InContainerRunner.class, "run");
            container.install("probe:" + testClass.getName(), builder.build().getStream());
            return runner;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build the probe bundle of " + testClass.getName(), e);
        }
    }

    private static String first(Object endpoints) {
        if (endpoints instanceof String[] array) {
            return array[0];
        }
        return endpoints instanceof Collection<?> several
                ? (String) several.iterator().next()
                : (String) endpoints;
    }

    private static Option testLibraries() {
        return composite(Stream.concat(
                        Stream.of(
                                        "junit-jupiter-api",
                                        "junit-jupiter-engine",
                                        "junit-jupiter-params",
                                        "junit-platform-commons",
                                        "junit-platform-engine",
                                        "junit-platform-launcher",
                                        "org.opentest4j",
                                        "assertj-core")
                                .map(Platform::shareFromHost),
                        Stream.of(systemPackage("vn.hoanhap.testkit")))
                .toArray(Option[]::new));
    }

    /** The host's SLF4J 2, under its own version and under 1.7.36, which some bundles still ask for. */
    private static Option logging() {
        return composite(
                systemPackages(
                        "org.slf4j;version=1.7.36",
                        "org.slf4j.spi;version=1.7.36",
                        "org.slf4j.helpers;version=1.7.36",
                        "org.slf4j.event;version=1.7.36"),
                Platform.shareFromHost("slf4j.api"));
    }

    private static Option http() {
        return composite(
                frameworkProperty("org.osgi.service.http.port").value("0"),
                frameworkProperty("org.apache.felix.http.host").value("127.0.0.1"));
    }
}
