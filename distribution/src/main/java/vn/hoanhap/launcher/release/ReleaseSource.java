package vn.hoanhap.launcher.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.launcher.shell.Refusal;

/** A release as it comes: a zip file, or a folder that was unpacked from one. Only what its signed list names is ever taken from it. */
public final class ReleaseSource implements AutoCloseable {
    private final Path given;
    private final @Nullable FileSystem zip;
    private final Path base;
    private final SignedList list;

    private ReleaseSource(Path given, @Nullable FileSystem zip, Path base, SignedList list) {
        this.given = given;
        this.zip = zip;
        this.base = base;
        this.list = list;
    }

    /**
     * Opens a release and checks its list.
     *
     * @throws Refusal when it is no release, or its list is not signed as it lies there
     */
    public static ReleaseSource open(Path given) {
        FileSystem zip = null;
        try {
            zip = Files.isDirectory(given) ? null : FileSystems.newFileSystem(given);
            Path base = base(zip == null ? given : zip.getPath("/"));
            return new ReleaseSource(given, zip, base, list(base));
        } catch (IOException | ProviderNotFoundException unreadable) {
            close(zip);
            throw Refusal.problem("update.noRelease", given.toString()).because(unreadable);
        } catch (Refusal refused) {
            close(zip);
            throw refused;
        }
    }

    /** An archive has one folder around everything. */
    private static Path base(Path top) throws IOException {
        if (Files.isRegularFile(top.resolve(SignedList.JAR))) {
            return top;
        }
        try (Stream<Path> inside = Files.list(top)) {
            return inside.filter(folder -> Files.isRegularFile(folder.resolve(SignedList.JAR)))
                    .findFirst()
                    .orElseThrow(() -> Refusal.problem("update.noList", top.toString()));
        }
    }

    private static SignedList list(Path base) throws IOException {
        Path copy = Files.createTempFile("hoanhap-release", ".jar");
        try {
            Files.copy(base.resolve(SignedList.JAR), copy, StandardCopyOption.REPLACE_EXISTING);
            return SignedList.read(copy);
        } finally {
            Files.delete(copy);
        }
    }

    /** Returns its list. */
    public SignedList list() {
        return list;
    }

    /** Returns how many bytes its files take. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (String name : list.files().keySet()) {
            Path file = base.resolve(name);
            bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        return bytes;
    }

    /**
     * Copies its files, each checked as it lies at its new place, and returns when they are on the disk.
     *
     * @param folder is made; holds what was copied also after a refusal
     * @throws Refusal when a file is missing or not the one that was signed
     */
    public void copyTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : list.files().entrySet()) {
            Path from = base.resolve(file.getKey());
            Path to = folder.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            if (!Files.isRegularFile(from)) {
                throw Refusal.problem("update.changed", file.getKey());
            }
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            if (!Release.sha256(to).equals(file.getValue())) {
                throw Refusal.problem("update.changed", file.getKey());
            }
        }
        Path jar = folder.resolve(SignedList.JAR);
        Files.createDirectories(jar.getParent());
        Files.copy(base.resolve(SignedList.JAR), jar, StandardCopyOption.REPLACE_EXISTING);
        Path program = folder.resolve("bin/hoanhap");
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made executable");
        }
        // Whoever points to it must find all of it, also after a power cut.
        Durable.force(folder);
    }

    /** Deletes a folder with everything in it; nothing happens when there is none. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(@Nullable FileSystem zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a zip file", e);
        }
    }

    @Override
    public String toString() {
        return given.toString();
    }
}
