package vn.hoanhap.lifecycle.phase;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.AnswerCount;
import vn.hoanhap.lifecycle.election.AnswerCount.Calls;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.health.HealthWatch;

/**
 * Watches the new version while it serves: how it feels, and how many of its calls fail. The old version waits beside it,
 * answers the reading calls that fail, and serves again when the new one does worse. Where nothing served before there is nothing to go back to, and nobody waits.
 */
public final class SoakPhase implements JointPhase {

    /** Fewer failures may be an accident. */
    static final int FAILURES = 3;
    /** So many calls of a hundred more must fail than failed before. */
    static final int MORE_OF_HUNDRED = 10;

    /** A version that is DOWN once may be short of breath; it is DOWN when it says so again. */
    private static final int DOWN_AT = 2;

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PAUSES_PER_ASKING = 5;

    private final HealthWatch health;
    private final Soaking soaking;
    private final Duration atMost;
    private final Standstill standstill;
    private final Words words;

    /** Watches so long; not at all when that is zero. */
    public SoakPhase(PhaseParts.Serving serving, Standstill standstill, Duration atMost, Words words) {
        this.standstill = standstill;
        this.health = serving.health();
        this.soaking = serving.soaking();
        this.atMost = atMost;
        this.words = words;
    }

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public boolean serves() {
        return true;
    }

    /** Is one of those that are watched: how its calls went before, itself, and how often in a row it was found DOWN. */
    private static final class Watched {
        private final AnswerCount before;
        private final ProgrammeVersion version;
        private int down;

        Watched(ProgrammeVersion before, ProgrammeVersion version) {
            this.before = before.answers();
            this.version = version;
        }
    }

    @Override
    public @Nullable Text runAll(List<Change> set) throws PhaseFailure, InterruptedException {
        List<Watched> watched = set.stream()
                .flatMap(change -> change.before().map(before -> new Watched(before, change.version())).stream())
                .toList();
        if (watched.isEmpty() || atMost.isZero()) {
            return null;
        }
        soaking.begin(watched.stream().map(one -> one.version.id()).collect(Collectors.toSet()));
        try {
            return watch(watched);
        } catch (PhaseFailure e) {
            boolean back = standstill.canGoBack(set);
            if (!back) {
                set.forEach(Change::stay);
            }
            throw words.failure(
                    back ? "soak-back" : "breaks.stays",
                    e.sentence().vi(),
                    e.sentence().en());
        } finally {
            soaking.end();
        }
    }

    private Text watch(List<Watched> watched) throws PhaseFailure, InterruptedException {
        long began = System.nanoTime();
        for (int pauses = 0; System.nanoTime() - began < atMost.toNanos(); pauses++) {
            if (!soaking.goesOnAfter(PAUSE)) {
                return seen("soaked-short", began, watched);
            }
            for (Watched one : watched) {
                compare(one.before, one.version.answers());
                if (pauses % PAUSES_PER_ASKING == 0) {
                    askHealth(one);
                }
            }
        }
        return seen("soaked", began, watched);
    }

    private void askHealth(Watched one) throws PhaseFailure {
        Health now = health.ask(one.version);
        one.version.health(now);
        one.down = now.status() == Health.Status.DOWN ? one.down + 1 : 0;
        if (one.down == DOWN_AT) {
            throw down(one.version, now);
        }
    }

    private void compare(AnswerCount before, AnswerCount now) throws PhaseFailure {
        for (Map.Entry<String, Calls> one : now.byAddress().entrySet()) {
            Calls calls = one.getValue();
            Calls earlier = before.at(one.getKey());
            if (calls.failed() >= FAILURES && calls.failedOfHundred() >= earlier.failedOfHundred() + MORE_OF_HUNDRED) {
                throw words.failure(
                        "soak-fails",
                        one.getKey(),
                        calls.failed(),
                        calls.answered(),
                        earlier.failed(),
                        earlier.answered());
            }
        }
    }

    private PhaseFailure down(ProgrammeVersion version, Health now) {
        Text advice = now.advice();
        return words.failure(
                "soak-down", advice == null ? version.id() : advice.vi(), advice == null ? version.id() : advice.en());
    }

    private Text seen(String key, long began, List<Watched> watched) {
        long answered = 0;
        long failed = 0;
        for (Watched one : watched) {
            Calls calls = one.version.answers().all();
            answered += calls.answered();
            failed += calls.failed();
        }
        return words.note(key, Duration.ofNanos(System.nanoTime() - began).toSeconds(), answered, failed);
    }
}
