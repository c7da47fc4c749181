package vn.hoanhap.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something that nobody reports, by looking again and again until a deadline: what tests do instead of sleeping. */
public final class Await {

    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(10).toNanos();

    private Await() {}

    /**
     * Waits until a condition holds.
     *
     * @param atMost how long
     * @param what names the condition in the failure: "the server forgot the session"
     * @param condition looked at every ten milliseconds
     * @throws AssertionError when it does not hold in time
     */
    public static void until(Duration atMost, String what, BooleanSupplier condition) {
        present(atMost, what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /**
     * Waits until there is a value.
     *
     * @param atMost how long
     * @param what names the value in the failure
     * @param look looks for it; every ten milliseconds
     * @return the first value found
     * @throws AssertionError when there is none in time
     */
    public static <T> T present(Duration atMost, String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + atMost.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + atMost.toMillis() + " ms: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            found = look.get();
        }
        return found.get();
    }
}
