package vn.hoanhap.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Is the Java process of a server, seen from outside with the {@code jcmd} of the JDK that runs the tests. */
public final class RunningJvm {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final String LOADER = "$BundleClassLoader";

    private final long pid;

    RunningJvm(long pid) {
        this.pid = pid;
    }

    /** Collects garbage. */
    public void collectGarbage() {
        command("GC.run");
    }

    /** Collects garbage, and returns the bytes of all objects that are left. */
    public long liveBytes() {
        collectGarbage();
        Matcher total = TOTAL.matcher(command("GC.class_histogram"));
        if (!total.find()) {
            throw new IllegalStateException("jcmd told no total");
        }
        return Long.parseLong(total.group(1));
    }

    /** Collects garbage, and returns how many bundles have a class loader that is left. */
    public long bundleLoaders() {
        collectGarbage();
        return command("VM.classloader_stats")
                .lines()
                .filter(line -> line.endsWith(LOADER))
                .count();
    }

    /** Lets the process write no file beyond so many bytes, as if the disk were full there, with {@code prlimit} of Linux. */
    public void limitFiles(long bytes) {
        limitFiles(Long.toString(bytes));
    }

    /** Lets the process write files of any size again. */
    public void unlimitFiles() {
        limitFiles("unlimited");
    }

    private void limitFiles(String soft) {
        said("prlimit", "--pid", Long.toString(pid), "--fsize=" + soft + ":");
    }

    private String command(String what) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        return said(jcmd.toString(), Long.toString(pid), what);
    }

    private static String said(String... command) {
        try {
            Process running =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command[0], e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + command[0] + " ran", e);
        }
    }
}
