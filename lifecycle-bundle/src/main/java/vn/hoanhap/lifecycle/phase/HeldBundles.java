package vn.hoanhap.lifecycle.phase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.PlatformProgrammes;
import vn.hoanhap.lifecycle.work.BoundedCalls;

/** Installs and removes the bundles of programmes. They are held back: installed and even started, they serve nobody. */
public final class HeldBundles {

    private static final Logger LOG = LoggerFactory.getLogger(HeldBundles.class);
    private static final Duration END_WITHIN = Duration.ofSeconds(10);

    private final BundleContext context;
    private final BoundedCalls calls;
    private final Words words;

    /** Works in the framework of the given context. */
    public HeldBundles(BundleContext context, BoundedCalls calls, Words words) {
        this.context = context;
        this.calls = calls;
        this.words = words;
    }

    /**
     * Installs a jar.
     *
     * @param operationId makes the location unique: what a failed change left behind must not be found again
     */
    Bundle install(Path jar, String sha256, long operationId) throws IOException, BundleException {
        try (InputStream in = Files.newInputStream(jar)) {
            return context.installBundle(PlatformProgrammes.KEPT + sha256 + "/" + operationId, in);
        }
    }

    /**
     * Wires a bundle to what runs.
     *
     * @throws PhaseFailure naming what it lacks
     */
    void resolve(Bundle bundle) throws PhaseFailure {
        FrameworkWiring wiring = framework().adapt(FrameworkWiring.class);
        if (wiring != null && !wiring.resolveBundles(List.of(bundle))) {
            List<String> missing = Unmet.requirements(bundle, context);
            throw words.failure("unresolved", missing.isEmpty() ? "-" : String.join(", ", missing));
        }
    }

    /**
     * Stops and uninstalls a bundle, as far as it lets itself be stopped.
     *
     * @return what stays; null when nothing does
     */
    @Nullable
    Text discard(Bundle bundle) {
        try {
            calls.call("removing " + bundle.getSymbolicName(), END_WITHIN, () -> {
                if (bundle.getState() != Bundle.UNINSTALLED) {
                    bundle.uninstall(); // stops it first
                }
                return true;
            });
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return words.note("left", bundle.getLocation());
        } catch (Exception e) {
            LOG.warn("bundle {} could not be removed; it serves nobody and goes with the next restart", bundle, e);
            return words.note("left", bundle.getLocation());
        }
    }

    /** Removes every bundle of a programme that the framework's cache brought back: only the desired state counts. */
    public void discardAll() {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(PlatformProgrammes.KEPT)) {
                discard(bundle);
            }
        }
    }

    private Bundle framework() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    }
}
