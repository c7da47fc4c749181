package vn.hoanhap.lifecycle.phase;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.jar.KeptJars;
import vn.hoanhap.lifecycle.ring.SharedJars;

/**
 * Keeps the jar under its SHA-256, here and for the other nodes, and installs it beside the version that serves. Nothing of it runs
 * yet.
 */
public final class StagePhase implements Phase {

    private final KeptJars kept;
    private final SharedJars shared;
    private final HeldBundles bundles;

    /** Keeps jars in the given folder and for the given others. */
    public StagePhase(KeptJars kept, SharedJars shared, HeldBundles bundles) {
        this.kept = kept;
        this.shared = shared;
        this.bundles = bundles;
    }

    @Override
    public String name() {
        return "stage";
    }

    @Override
    public @Nullable Text run(Change change) throws Exception {
        Change.Jar jar = change.jar();
        change.newlyKept(kept.keep(jar.path(), jar.sha256()));
        change.newlyShared(shared.put(kept.path(jar.sha256()), jar.sha256()));
        change.staged(bundles.install(kept.path(jar.sha256()), jar.sha256(), change.operationId()));
        bundles.resolve(change.bundle());
        return null;
    }

    @Override
    public @Nullable Text undo(Change change) throws Exception {
        Text left = change.staged().isPresent() ? bundles.discard(change.bundle()) : null;
        change.staged(null);
        if (change.newlyShared()) {
            shared.drop(change.jar().sha256());
        }
        if (change.newlyKept()) {
            kept.drop(change.jar().sha256());
        }
        return left;
    }
}
