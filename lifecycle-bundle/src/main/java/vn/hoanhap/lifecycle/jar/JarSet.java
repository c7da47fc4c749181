package vn.hoanhap.lifecycle.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.phase.Words;

/** Reads a set: a zip file of the jars of several programmes that change together. */
public final class JarSet {

    private static final Logger LOG = LoggerFactory.getLogger(JarSet.class);

    /** The most jars of a set. */
    public static final int MOST = 10;

    /** What some systems add to every zip file that they make. */
    private static final List<String> CLUTTER = List.of("__MACOSX/", ".DS_Store");

    private final Words words;
    private final Path temporary;
    private final long mostBytes;

    /**
     * Unpacks to the given folder.
     *
     * @param mostBytes of each jar
     */
    public JarSet(Words words, Path temporary, long mostBytes) {
        this.words = words;
        this.temporary = temporary;
        this.mostBytes = mostBytes;
    }

    /** Is one of the jars, by the name that the set gives it; whoever gets it closes it. */
    public record Part(String name, SpooledFile file) {}

    /** Removes jars that nobody installs. */
    public static void close(List<Part> jars) {
        for (Part jar : jars) {
            try {
                jar.file().close();
            } catch (IOException e) {
                LOG.warn(
                        "cannot remove {} from the temporary folder; the next start does",
                        jar.file().path(),
                        e);
            }
        }
    }

    /** Tells whether a file is a set: a zip file that is no jar itself, but holds some. */
    public static boolean is(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(JarFile.MANIFEST_NAME) == null && zip.stream().anyMatch(entry -> jar(entry.getName()));
        } catch (IOException e) {
            return false; // no zip file at all: the plan says so
        }
    }

    /**
     * Unpacks the jars of a set, in the order of the file.
     *
     * @throws PhaseFailure when there are too many, or there is something else in it; nothing stays unpacked then
     */
    public List<Part> unpack(Path file) throws IOException, PhaseFailure {
        List<Part> parts = new ArrayList<>();
        boolean whole = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : jars(zip)) {
                try (InputStream content = zip.getInputStream(entry)) {
                    parts.add(new Part(entry.getName(), SpooledFile.take(content, temporary, mostBytes)));
                } catch (SpooledFile.TooLargeException e) {
                    throw words.failure("set.too-large", entry.getName(), mostBytes >> 20);
                }
            }
            whole = true;
            return parts;
        } finally {
            if (!whole) {
                close(parts);
            }
        }
    }

    private List<ZipEntry> jars(ZipFile zip) throws PhaseFailure {
        List<ZipEntry> jars = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (jar(name)) {
                jars.add(entry);
            } else if (CLUTTER.stream().noneMatch(name::startsWith)) {
                throw words.failure("set.other-file", name);
            }
        }
        if (jars.size() > MOST) {
            throw words.failure("set.too-many", jars.size(), MOST);
        }
        return jars;
    }

    private static boolean jar(String name) {
        return name.indexOf('/') < 0 && name.toLowerCase(Locale.ROOT).endsWith(".jar") && !name.startsWith(".");
    }
}
