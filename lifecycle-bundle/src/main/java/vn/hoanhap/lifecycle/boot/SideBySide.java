package vn.hoanhap.lifecycle.boot;

import java.util.Collection;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.bundle.CollisionHook;
import vn.hoanhap.lifecycle.election.PlatformProgrammes;

/** Lets two jars of one name and version be installed side by side, when the lifecycle installs them: they differ by SHA-256. */
public final class SideBySide implements CollisionHook {

    @Override
    public void filterCollisions(int operation, Bundle target, Collection<Bundle> candidates) {
        candidates.removeIf(bundle -> bundle.getLocation().startsWith(PlatformProgrammes.KEPT));
    }
}
