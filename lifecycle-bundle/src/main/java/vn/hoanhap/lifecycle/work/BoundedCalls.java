package vn.hoanhap.lifecycle.work;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls code of programmes with an end in time: what does not come back is interrupted and left alone. */
public final class BoundedCalls implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(NamedThreads.of("hoanhap-bounded"));

    /** Says that a call did not come back in time; its thread was interrupted and may go on until it notices. */
    public static final class OverdueException extends Exception {

        private static final long serialVersionUID = 1L;

        OverdueException(String what, Duration atMost) {
            super(what + " did not end within " + atMost.toSeconds() + " s");
        }
    }

    /**
     * Calls, and waits.
     *
     * @param what names the call in the exception
     * @throws OverdueException when it does not come back in time
     * @throws Exception what the call throws, unchanged
     */
    public <T extends @Nullable Object> T call(String what, Duration atMost, Callable<T> work) throws Exception {
        Future<T> future = threads.submit(work);
        try {
            return future.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new OverdueException(what, atMost);
        } catch (InterruptedException e) {
            future.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Exception cause(ExecutionException e) {
        if (e.getCause() instanceof Exception exception) {
            return exception;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e;
    }
}
