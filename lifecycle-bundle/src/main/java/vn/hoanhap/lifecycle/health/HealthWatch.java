package vn.hoanhap.lifecycle.health;

import java.time.Duration;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Lease;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.work.BoundedCalls;

/** Asks every elected version how it is. */
public final class HealthWatch {

    /** How often versions are asked. */
    public static final Duration EVERY = Duration.ofSeconds(5);

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final Elections elections;
    private final BoundedCalls calls;
    private final Messages messages;

    /** Asks those who serve. */
    public HealthWatch(Elections elections, BoundedCalls calls, Messages messages) {
        this.elections = elections;
        this.calls = calls;
        this.messages = messages;
    }

    /** Asks everybody once, one after the other. */
    public void askAll() {
        for (ProgrammeVersion version : elections.now().versions()) {
            try (Lease lease = elections.lease(version)) {
                if (lease != null) {
                    version.health(ask(version));
                }
            }
        }
    }

    /** Asks one version, elected or not; one that throws or hangs is DOWN. */
    public Health ask(ProgrammeVersion version) {
        try {
            return calls.call("health of " + version.id(), AT_MOST, () -> version.programme()
                    .health());
        } catch (BoundedCalls.OverdueException e) {
            return Health.down(messages.both("health.hangs", AT_MOST.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return version.health();
        } catch (Exception | LinkageError e) {
            return Health.down(messages.both("health.throws", e.getClass().getSimpleName()));
        }
    }
}
