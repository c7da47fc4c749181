package vn.hoanhap.lifecycle.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.event.Outbox;
import vn.hoanhap.core.programme.EventListener;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Lease;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;

/**
 * Delivers the outbox to every elected version that listens. What a listener writes and the programme's cursor commit
 * together. A listener that fails is called again later, ever more seldom; its programme's cursor waits, the others go on.
 */
public final class Delivery {

    /** How often the outbox is looked at. */
    public static final Duration EVERY = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int AT_ONCE = 50;
    private static final Duration OURS = Duration.ofSeconds(30);
    private static final int MOST_PAUSE = 120; // rounds: a minute

    private final Elections elections;
    private final Source source;
    private final Messages messages;
    private final Map<String, Pause> pauses = new HashMap<>();
    private final Map<String, Long> held = new HashMap<>();

    /** Is where events come from. */
    public record Source(Outbox outbox, TransactionRunner transactions, Leases leases) {}

    /** Is how long a programme is left alone after a failure: rounds still to wait, and rounds to wait the next time. */
    private record Pause(int left, int next) {}

    /** Delivers to those who serve. */
    public Delivery(Elections elections, Source source, Messages messages) {
        this.elections = elections;
        this.source = source;
        this.messages = messages;
    }

    /** Delivers what there is; called at intervals by one thread. */
    public void round() {
        for (ProgrammeVersion version : elections.now().versions()) {
            if (!version.offer().listeners().isEmpty() && due(version.id()) && ours(version.id())) {
                deliver(version);
            }
        }
    }

    private boolean due(String id) {
        Pause pause = pauses.get(id);
        if (pause == null || pause.left() == 0) {
            return true;
        }
        pauses.put(id, new Pause(pause.left() - 1, pause.next()));
        return false;
    }

    /** Asks the cluster only now and then: each question is a commit. */
    private boolean ours(String id) {
        long now = System.nanoTime();
        Long until = held.get(id);
        if (until != null && now - until < 0) {
            return true;
        }
        boolean ours = source.leases().acquire("events:" + id, OURS);
        held.put(id, ours ? now + OURS.toNanos() / 3 : now);
        return ours;
    }

    private void deliver(ProgrammeVersion version) {
        int size = AT_ONCE;
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            try (Lease lease = elections.lease(version)) {
                if (lease == null) {
                    return; // its successor goes on in the next round
                }
                int limit = size;
                more = source.transactions().write(() -> batch(version, limit)) == limit;
                healthy(version);
            } catch (RuntimeException | LinkageError e) {
                if (size == 1) {
                    failed(version, e);
                    return;
                }
                size = 1; // one by one up to the event that fails
            }
        }
    }

    private int batch(ProgrammeVersion version, int limit) throws Exception {
        List<Outbox.Delivery> deliveries = source.outbox().next(version.id(), limit);
        for (Outbox.Delivery delivery : deliveries) {
            for (EventListener listener : version.offer().listeners()) {
                listener.on(delivery.event());
            }
        }
        if (!deliveries.isEmpty()) {
            source.outbox()
                    .delivered(
                            version.id(), deliveries.get(deliveries.size() - 1).sequence());
        }
        return deliveries.size();
    }

    private void healthy(ProgrammeVersion version) {
        if (pauses.remove(version.id()) != null) {
            version.warn("events", null);
        }
    }

    private void failed(ProgrammeVersion version, Throwable failure) {
        Pause before = pauses.get(version.id());
        int rounds = before == null ? 2 : before.next();
        pauses.put(version.id(), new Pause(rounds, Math.min(rounds * 2, MOST_PAUSE)));
        version.warn("events", messages.both("health.events", failure.getClass().getSimpleName()));
        LOG.error(
                "a listener of {} failed with {}; it is called again later",
                version.id(),
                failure.getClass().getName());
    }
}
