package vn.hoanhap.testkit.contract;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import vn.hoanhap.testkit.Await;

/** Watches which bundles of a programme are in the framework, and remembers their class loaders without holding them. */
final class Installed {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final BundleContext framework;
    private final String symbolicName;
    private final List<WeakReference<ClassLoader>> seen = new ArrayList<>();

    Installed(BundleContext framework, String symbolicName) {
        this.framework = framework;
        this.symbolicName = symbolicName;
    }

    /** Remembers the class loaders of now. */
    void note() {
        for (Bundle bundle : bundles()) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null && wiring.getClassLoader() != null) {
                seen.add(new WeakReference<>(wiring.getClassLoader()));
            }
        }
    }

    /** Waits until so many bundles are left, and every class loader that was noted before is collected. */
    void awaitNoneBut(int bundles) {
        Await.until(
                SOON,
                "all but " + bundles + " bundles of " + symbolicName + " to leave",
                () -> bundles().size() == bundles);
        Await.until(SOON, seen.size() + " class loaders of " + symbolicName + " to be collected", () -> {
            System.gc();
            return seen.stream().allMatch(loader -> loader.refersTo(null));
        });
    }

    private List<Bundle> bundles() {
        return Arrays.stream(framework.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .toList();
    }
}
