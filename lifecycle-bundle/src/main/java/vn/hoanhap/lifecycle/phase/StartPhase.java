package vn.hoanhap.lifecycle.phase;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.work.BoundedCalls;

/**
 * Starts the new version, still held back. The framework calls a bundle active even when its component threw, so the
 * component's own state is what counts.
 */
public final class StartPhase implements Phase {

    private final ProgrammeComponents components;
    private final BoundedCalls calls;
    private final Duration atMost;

    /** Waits for a component at most so long. */
    public StartPhase(ProgrammeComponents components, BoundedCalls calls, Duration atMost) {
        this.components = components;
        this.calls = calls;
        this.atMost = atMost;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public @Nullable Text run(Change change) throws Exception {
        Bundle bundle = change.bundle();
        Duration allowed = change.within(atMost);
        calls.call("start of " + bundle.getSymbolicName(), allowed, () -> {
            bundle.start(Bundle.START_TRANSIENT);
            return true;
        });
        components.awaitRegistered(bundle, allowed);
        calls.call("activation of " + bundle.getSymbolicName(), allowed, () -> components.programme(bundle));
        return null;
    }
}
