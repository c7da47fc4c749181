package vn.hoanhap.testkit;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemPackage;

import java.io.IOException;
import java.nio.file.Path;
import org.ops4j.pax.exam.Option;

/** What a shared test framework holds. Implementations need a constructor without parameters. */
public interface Platform {

    /**
     * Lists the bundles, framework properties and shared packages; called once, before the framework starts.
     *
     * @return the options, in the order in which bundles are installed
     * @throws IOException when something that the platform prepares on disk cannot be written
     */
    Option[] options() throws IOException;

    /**
     * Gives back what {@link #options()} prepared; called once, after the framework has stopped.
     *
     * @throws IOException when something on disk cannot be removed
     */
    default void release() throws IOException {}

    /**
     * Provisions a bundle of the test class path: no {@code mvn:} address and no local repository, so that it also works
     * on a module's fresh {@code target/classes} inside one build.
     *
     * @param symbolicName the bundle's symbolic name
     * @return the option that installs and starts it
     * @throws IllegalArgumentException when no entry of the class path has that name; the message lists those there are
     */
    static Option bundleFromClassPath(String symbolicName) {
        return bundle("reference:" + locate(symbolicName).toUri());
    }

    /**
     * Finds a bundle's jar or classes folder on the test class path.
     *
     * @param symbolicName the bundle's symbolic name
     * @return the jar or folder
     * @throws IllegalArgumentException when no entry of the class path has that name
     */
    static Path locate(String symbolicName) {
        return ClassPathBundles.current().locate(symbolicName);
    }

    /**
     * Lets the framework export every package of a class-path bundle from the host, so that tests on the host and
     * bundles inside see the same classes. A bundle shared like this cannot be swapped in the same framework.
     *
     * @param symbolicName the symbolic name of a bundle on the class path; one that is absent shares nothing
     * @return the system packages, each with the version its bundle exports
     */
    static Option shareFromHost(String symbolicName) {
        return composite(ClassPathBundles.current().exports(symbolicName).stream()
                .map(exported -> systemPackage(exported))
                .toArray(Option[]::new));
    }
}
