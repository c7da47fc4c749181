package vn.hoanhap.access.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hoanhap.access.store.AttemptStore.Failures;

/**
 * Says how fast passwords may be tried; the office's settings.
 *
 * @param window how long a failure counts, and the longest wait
 * @param perAccount failures on one account from one address before there is a wait there
 * @param perAddress failures from one address before there is a wait; larger, since an office may share one
 */
public record ThrottleTerms(Duration window, int perAccount, int perAddress) {

    /** The first wait; each further failure doubles it. */
    private static final Duration FIRST = Duration.ofSeconds(30);

    private static final int MOST_DOUBLINGS = 20;
    private static final int MORE = 10;

    /**
     * Failures on one account from all addresses before there is a wait everywhere: so many more, that a stranger who guesses
     * does not lock the owner out, and so few, that many strangers together do not get far.
     */
    int everywhere() {
        return MORE * perAccount;
    }

    /** Returns how long to wait still; empty when there is no wait. */
    Optional<Duration> wait(Failures failures, int allowed, Instant now) {
        Instant last = failures.last();
        if (last == null || failures.count() < allowed) {
            return Optional.empty();
        }
        int doublings = Math.min(failures.count() - allowed, MOST_DOUBLINGS);
        Duration pause = FIRST.multipliedBy(1L << doublings);
        Duration bounded = pause.compareTo(window) < 0 ? pause : window;
        Duration left = Duration.between(now, last.plus(bounded));
        return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(left);
    }
}
