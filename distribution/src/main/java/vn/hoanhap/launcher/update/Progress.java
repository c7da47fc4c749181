package vn.hoanhap.launcher.update;

import java.util.Locale;
import vn.hoanhap.launcher.shell.Terminal;

/** Prints each step with the seconds since the command began. */
final class Progress {
    private static final double NANOS = 1e9;

    private final Terminal terminal;
    private final long began = System.nanoTime();

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    void step(String key, String... arguments) {
        terminal.out().printf(Locale.ROOT, "[%5s s] ", seconds(System.nanoTime() - began));
        terminal.say(key, arguments);
    }

    void say(String key, String... arguments) {
        terminal.say(key, arguments);
    }

    /** Says a time as a person reads it. */
    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / NANOS);
    }

    static String megabytes(long bytes) {
        return Long.toString(Math.max(1, bytes >> 20));
    }
}
