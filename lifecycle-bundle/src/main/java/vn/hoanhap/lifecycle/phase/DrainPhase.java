package vn.hoanhap.lifecycle.phase;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;

/**
 * Lets the calls on the old version end, then removes its bundle. A call that lasts longer than the operation waits keeps
 * its version; the bundle goes when that call has ended.
 */
public final class DrainPhase implements Phase {

    private final HeldBundles bundles;
    private final Executor later;
    private final Duration atMost;
    private final Words words;

    /** Waits at most so long; removes what lasts longer on the given executor. */
    public DrainPhase(HeldBundles bundles, Executor later, Duration atMost, Words words) {
        this.bundles = bundles;
        this.later = later;
        this.atMost = atMost;
        this.words = words;
    }

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public boolean beyondReturn() {
        return true;
    }

    @Override
    public @Nullable Text run(Change change) throws InterruptedException {
        ProgrammeVersion old = change.before().orElse(null);
        if (old == null) {
            return null;
        }
        old.close();
        if (old.awaitDrained(atMost)) {
            return bundles.discard(old.origin().bundle());
        }
        CompletableFuture<Void> unused =
                old.drained().thenRunAsync(() -> bundles.discard(old.origin().bundle()), later);
        return words.note("still-held", old.held(), old.origin().version());
    }
}
