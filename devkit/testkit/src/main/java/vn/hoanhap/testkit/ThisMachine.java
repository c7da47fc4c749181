package vn.hoanhap.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Says on what something was measured: figures that are kept mean little without it. */
public final class ThisMachine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final double KILOBYTES_OF_GIGABYTE = 1024.0 * 1024;

    private ThisMachine() {}

    /** Returns the operating system, the processors and the memory in words; on Linux with the processor's model. */
    public static String describe() {
        return String.format(
                Locale.ROOT,
                "%s %s, %d processors%s%s",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                field(PROCESSORS, "model name"),
                field(MEMORY, "MemTotal"));
    }

    /** Returns the virtual machine's name and version. */
    public static String java() {
        return System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    /** Returns the commit that was built, as the system property {@code hoanhap.commit} says; "unknown" without it. */
    public static String commit() {
        String said = System.getProperty("hoanhap.commit", "");
        return said.isEmpty() ? "unknown" : said;
    }

    private static String field(Path file, String name) {
        if (!Files.isReadable(file)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line ->
                            ", " + plain(line.substring(line.indexOf(':') + 1).strip()))
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String plain(String value) {
        if (!value.endsWith(" kB")) {
            return value;
        }
        long kilobytes = Long.parseLong(value.replace(" kB", ""));
        return Math.round(kilobytes / KILOBYTES_OF_GIGABYTE) + " GB";
    }
}
