package vn.hoanhap.lifecycle.jar;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import vn.hoanhap.lifecycle.http.SpooledFile;

/** Keeps accepted jars, named by their SHA-256: what the server restarts from, and what it can go back to. */
public final class KeptJars {

    private final Path folder;

    /** Keeps them in the given folder. */
    public KeptJars(Path folder) {
        this.folder = folder;
    }

    /** Returns where a jar lies, whether it is there or not. */
    public Path path(String sha256) {
        return folder.resolve(sha256 + ".jar");
    }

    /** Tells whether a jar is there. */
    public boolean has(String sha256) {
        return Files.isRegularFile(path(sha256));
    }

    /**
     * Takes a jar in. After the return it survives a loss of power.
     *
     * @param jar where it lies now; stays there
     * @return true when it was not there before
     */
    public boolean keep(Path jar, String sha256) throws IOException {
        if (has(sha256)) {
            return false;
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, sha256, ".part");
        try {
            Files.copy(jar, part, StandardCopyOption.REPLACE_EXISTING);
            force(part, StandardOpenOption.WRITE);
            Files.move(part, path(sha256), StandardCopyOption.ATOMIC_MOVE);
            force(folder, StandardOpenOption.READ);
            return true;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Removes a jar that was never in service. */
    public void drop(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    /**
     * Removes jars that nobody goes back to any more.
     *
     * @param wanted hex SHA-256 of those that stay
     * @param before younger ones stay too: a change may be about to use them
     */
    public void sweep(Set<String> wanted, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                String name = jar.getFileName().toString();
                boolean stays = wanted.contains(name.substring(0, name.length() - ".jar".length()));
                if (!stays && Files.getLastModifiedTime(jar).toInstant().isBefore(before)) {
                    Files.deleteIfExists(jar);
                }
            }
        }
    }

    /** Returns the hex SHA-256 of a file. */
    public static String sha256(Path file) throws IOException {
        return HexFormat.of().formatHex(SpooledFile.sha256Digest().digest(Files.readAllBytes(file)));
    }

    private static void force(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
