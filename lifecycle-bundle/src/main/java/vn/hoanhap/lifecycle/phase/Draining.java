package vn.hoanhap.lifecycle.phase;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;

/** Ends a version that serves no longer: its calls end in peace, then its bundle goes. */
final class Draining {

    private final HeldBundles bundles;
    private final Executor later;
    private final Duration atMost;
    private final Words words;

    /** Waits at most so long; removes what lasts longer on the given executor. */
    Draining(HeldBundles bundles, Executor later, Duration atMost, Words words) {
        this.bundles = bundles;
        this.later = later;
        this.atMost = atMost;
        this.words = words;
    }

    /**
     * Lets no call in any more and waits for those that run. A call that lasts longer keeps its version; the bundle goes when
     * that call has ended.
     *
     * @return what stays; null when nothing does
     */
    @Nullable
    Text end(ProgrammeVersion version) throws InterruptedException {
        Bundle bundle = version.origin().bundle();
        version.close();
        if (version.awaitDrained(atMost)) {
            return bundles.discard(bundle);
        }
        CompletableFuture<Void> unused = version.drained().thenRunAsync(() -> bundles.discard(bundle), later);
        return words.note("still-held", version.held(), version.origin().version());
    }
}
