package vn.hoanhap.launcher.update;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.launcher.operator.RunningServer;
import vn.hoanhap.launcher.server.HealthCheck;
import vn.hoanhap.launcher.shell.Refusal;

/** Waits until a server on a data folder is well, and stays so for a moment. */
final class Watch {
    private static final Duration STEADY = Duration.ofSeconds(2);
    private static final Duration DOWN_FOR = Duration.ofSeconds(20);
    private static final Duration LET_IN_WITHIN = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 150;
    private static final String STARTING = "STARTING";
    private static final String DOWN = "DOWN";

    private final Path data;
    private final Duration within;
    private final boolean downBefore;

    /**
     * Prepares.
     *
     * @param within how long it may take to come up
     * @param downBefore whether the release before was DOWN too: then nobody asks more of this one
     */
    Watch(Path data, Duration within, boolean downBefore) {
        this.data = data;
        this.within = within;
        this.downBefore = downBefore;
    }

    /** Asks the server that holds the data folder how it is; STARTING while it cannot say. */
    static String status(Path data) {
        return RunningServer.said(data).isPresent()
                ? HealthCheck.at(RunningServer.in(data).address()).status()
                : STARTING;
    }

    /**
     * Waits.
     *
     * @param process the process that was started here; null when systemd starts it
     * @return when it became well, as {@link System#nanoTime} counts
     * @throws Refusal when it ended, does not come up in time, or is DOWN for a while
     */
    long awaitWell(@Nullable Process process) throws InterruptedException {
        long began = System.nanoTime();
        Optional<Long> well = Optional.empty();
        Optional<Long> down = Optional.empty();
        while (true) {
            boolean ended = process != null && !process.isAlive();
            String status = status(data);
            long now = System.nanoTime();
            boolean good = status.equals("OK") || status.equals("WARN") || (downBefore && status.equals(DOWN));
            well = good ? well.or(() -> Optional.of(now)) : Optional.empty();
            down = status.equals(DOWN) ? down.or(() -> Optional.of(now)) : Optional.empty();
            if (well.isPresent() && !ended && now - well.get() >= STEADY.toNanos()) {
                return well.get();
            }
            refuse(ended, down.isPresent() && now - down.get() > DOWN_FOR.toNanos(), now - began);
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** Waits until people are let in, which a release that is on trial does a moment after it has taken its place. */
    long awaitLetsIn() throws InterruptedException {
        HealthCheck check = HealthCheck.at(RunningServer.in(data).address());
        long began = System.nanoTime();
        while (!check.letsIn() && System.nanoTime() - began < LET_IN_WITHIN.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return System.nanoTime();
    }

    private void refuse(boolean ended, boolean down, long waited) {
        if (ended) {
            throw Refusal.problem("update.ended");
        }
        if (down) {
            throw Refusal.problem("update.down");
        }
        if (waited > within.toNanos()) {
            throw Refusal.problem("update.late", Long.toString(within.toSeconds()));
        }
    }
}
