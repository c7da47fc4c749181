package vn.hoanhap.lifecycle.event;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.event.Outbox;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;

/**
 * Delivers the outbox to every elected version that listens, to each on a thread of its own, so that none waits for another.
 * What a listener writes and the programme's cursor commit together. A listener that fails is called again later, ever more
 * seldom; one that hangs is interrupted, and until it notices its version hears nothing. Its cursor waits either way.
 */
public final class Delivery {

    /** How often the outbox is looked at. */
    public static final Duration EVERY = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration OURS = Duration.ofSeconds(30);
    private static final int MOST_PAUSE = 120; // rounds: a minute

    private final Elections elections;
    private final Source source;
    private final Listening listening;
    private final Messages messages;
    private final Map<ProgrammeVersion, Hearing> hearings = new ConcurrentHashMap<>();
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
    private final Map<String, Long> held = new ConcurrentHashMap<>();

    /** Is where events come from. */
    public record Source(Outbox outbox, TransactionRunner transactions, Leases leases) {}

    /**
     * Is where listeners run.
     *
     * @param threads as many as there are programmes that listen
     * @param atMost how long they may take for one unit of work before they count as hanging
     */
    public record Listening(ExecutorService threads, Duration atMost) {}

    /** Is how long a programme is left alone after a failure: rounds still to wait, and rounds to wait the next time. */
    private record Pause(int left, int next) {}

    /** Delivers to those who serve. */
    public Delivery(Elections elections, Source source, Listening listening, Messages messages) {
        this.elections = elections;
        this.source = source;
        this.listening = listening;
        this.messages = messages;
    }

    /**
     * Looks at all who hear, though another version may serve by now, then at those who serve; called at intervals by one
     * thread, and never held up by a listener.
     */
    public void round() {
        hearings.values().removeIf(Hearing::ended);
        hearings.forEach(this::interruptWhenOverdue);
        for (ProgrammeVersion version : elections.now().versions()) {
            if (!version.offer().listeners().isEmpty() && !hearings.containsKey(version)) {
                hear(version);
            }
        }
    }

    private void interruptWhenOverdue(ProgrammeVersion version, Hearing hearing) {
        if (hearing.interruptWhenOverdue(listening.atMost())) {
            LOG.error("a listener of {} hangs and was interrupted; its events wait", version.id());
            version.warn("events", messages.both("health.events-hang", hearing.seconds()));
        }
    }

    private void hear(ProgrammeVersion version) {
        if (due(version.id()) && ours(version.id())) {
            Hearing hearing = new Hearing(elections, source, version);
            hearings.put(version, hearing);
            hearing.begin(listening.threads(), failure -> ended(version, failure));
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

    private void ended(ProgrammeVersion version, @Nullable Throwable failure) {
        if (failure != null) {
            failed(version, failure);
        } else {
            pauses.remove(version.id());
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
