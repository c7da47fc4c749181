package vn.hoanhap.lifecycle.election;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Holds the snapshot of who serves, and lends versions to callers. The change of a version is one volatile write: a call
 * sees the old or the new one, never none.
 */
public final class Elections {

    private final Parking parking;
    private final List<Consumer<Snapshot>> followers = new CopyOnWriteArrayList<>();
    private volatile Snapshot snapshot = Snapshot.EMPTY;
    private final ConcurrentMap<String, ProgrammeVersion> standIns = new ConcurrentHashMap<>();
    private volatile Expected expected = Expected.AT_START;

    /**
     * Starts with nothing elected and everything expected.
     *
     * @param places how many calls may wait at once for a programme that is expected
     * @param atMost how long each may wait
     */
    public Elections(int places, Duration atMost) {
        parking = new Parking(places, atMost);
    }

    /** Returns who serves at this moment. */
    public Snapshot now() {
        return snapshot;
    }

    /** Returns who should serve. */
    public Expected expected() {
        return expected;
    }

    /** Calls back after every change, on the thread that made it, beginning now. */
    public void follow(Consumer<Snapshot> follower) {
        followers.add(follower);
        follower.accept(snapshot);
    }

    /**
     * Lends the version that serves what is wanted; waits for one that is expected.
     *
     * @throws NotServingException when it is expected but does not come in time
     */
    public Optional<Lease> lease(Wanted wanted) {
        while (true) {
            Snapshot seen = snapshot;
            Expected hoped = expected;
            ProgrammeVersion version = wanted.in(seen);
            Lease lease = version == null ? null : version.enter();
            if (lease != null) {
                return Optional.of(lease);
            }
            if (version == null) {
                if (!hoped.starting() && !wanted.among(hoped)) {
                    return Optional.empty();
                }
                if (!parking.await(() -> snapshot == seen && expected.equals(hoped))) {
                    throw new NotServingException(parking.seconds());
                }
            } else {
                awaitOpen(version);
            }
        }
    }

    /**
     * Waits before another look at a version that lets nobody in: until it does again or another one serves. One that was closed has
     * a successor in the next snapshot already.
     *
     * @throws NotServingException when it stands still for longer than a call may wait
     */
    public void awaitOpen(ProgrammeVersion version) {
        Duration paused = version.pausedFor();
        if (paused == null) {
            Thread.onSpinWait();
        } else if (!parking.await(
                () -> version.pausedFor() != null && snapshot.programme(version.id()) == version, paused)) {
            throw new NotServingException(parking.seconds());
        }
    }

    /**
     * Lets a version stand still and waits until no call runs on it. It stays elected, and calls for it wait.
     *
     * @param atMost how long calls wait before they are told to come back later
     * @param running how long those that run may take to end
     * @return false when the time was not enough; it stands still all the same, until {@link #resume}
     */
    public boolean standStill(ProgrammeVersion version, Duration atMost, Duration running) throws InterruptedException {
        try {
            version.pause(atMost).get(running.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the pause never fails", e);
        }
    }

    /** Lets calls in again on a version that stood still. */
    public void resume(ProgrammeVersion version) {
        version.resume();
        parking.wakeAll();
    }

    /** Lets a version that served until now stand beside its successor, to answer what that one cannot. */
    public void standBeside(ProgrammeVersion before) {
        standIns.put(before.id(), before);
    }

    /** Lets a version stand in for its successor no longer. */
    public void standBack(ProgrammeVersion before) {
        standIns.remove(before.id(), before);
    }

    /** Lends the version that stands beside another one; empty when none does. */
    public Optional<Lease> standIn(ProgrammeVersion serving) {
        ProgrammeVersion before = standIns.get(serving.id());
        return before == null || before == serving ? Optional.empty() : Optional.ofNullable(before.enter());
    }

    /** Lends a version itself, for work that belongs to it alone; null once it is closed. */
    public @Nullable Lease lease(ProgrammeVersion version) {
        return version.enter();
    }

    /** Lets a version serve from now on; the one that it replaces stays open for the calls that run on it. */
    public void elect(ProgrammeVersion version) {
        elect(List.of(version));
    }

    /** Lets versions serve from now on, all at the same moment. */
    public synchronized void elect(List<ProgrammeVersion> versions) {
        publish(snapshot.with(versions));
    }

    /** Lets a programme serve no longer; nothing happens unless this very version serves. */
    public synchronized void withdraw(ProgrammeVersion version) {
        if (snapshot.programme(version.id()) == version) {
            publish(snapshot.without(version.id()));
        }
    }

    /** Changes who should serve. */
    public synchronized void expect(UnaryOperator<Expected> change) {
        expected = change.apply(expected);
        parking.wakeAll();
    }

    private void publish(Snapshot next) {
        snapshot = next;
        parking.wakeAll();
        followers.forEach(follower -> follower.accept(next));
    }
}
