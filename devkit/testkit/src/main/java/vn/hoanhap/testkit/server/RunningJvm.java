package vn.hoanhap.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks into the Java process of a server from outside, with the {@code jcmd} of the JDK that runs the tests. */
public final class RunningJvm {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final String LOADER = "$BundleClassLoader";

    private final long pid;

    RunningJvm(long pid) {
        this.pid = pid;
    }

    /** Collects garbage, and returns the bytes of all objects that are left. */
    public long liveBytes() {
        command("GC.run");
        Matcher total = TOTAL.matcher(command("GC.class_histogram"));
        if (!total.find()) {
            throw new IllegalStateException("jcmd told no total");
        }
        return Long.parseLong(total.group(1));
    }

    /** Collects garbage, and returns how many bundles have a class loader that is left. */
    public long bundleLoaders() {
        command("GC.run");
        return command("VM.classloader_stats")
                .lines()
                .filter(line -> line.endsWith(LOADER))
                .count();
    }

    private String command(String what) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process running = new ProcessBuilder(List.of(jcmd.toString(), Long.toString(pid), what))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.waitFor() != 0) {
                throw new IllegalStateException("jcmd " + what + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + jcmd, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while jcmd ran", e);
        }
    }
}
