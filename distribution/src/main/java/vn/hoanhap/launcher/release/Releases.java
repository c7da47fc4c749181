package vn.hoanhap.launcher.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * The folder {@code releases} of an installation: newer releases beside the installation's own, the file {@code current} that names
 * the one that runs, {@code update.properties} while that changes, and {@code before.properties} with what {@code server back} needs.
 */
public final class Releases {
    /** Names the release that was unpacked as the installation itself. */
    public static final String OWN = ".";

    private final Path root;
    private final Path folder;

    /** Looks at the installation in this folder. */
    public Releases(Path root) {
        this.root = root;
        this.folder = root.resolve("releases");
    }

    /** Returns the installation's folder. */
    public Path root() {
        return root;
    }

    /** Returns the folder of the newer releases. */
    public Path folder() {
        return folder;
    }

    /** Returns the name of the release that runs, or would. */
    public String current() throws IOException {
        Path pointer = folder.resolve("current");
        return Files.isRegularFile(pointer)
                ? Files.readString(pointer, StandardCharsets.UTF_8).strip()
                : OWN;
    }

    /** Returns where a release lies. */
    public Path path(String name) {
        return name.equals(OWN) ? root : folder.resolve(name);
    }

    /** Returns the name of a release of this installation by its folder; nothing for one that lies elsewhere. */
    public Optional<String> name(Path release) {
        if (release.equals(root)) {
            return Optional.of(OWN);
        }
        return folder.equals(release.getParent())
                ? Optional.of(release.getFileName().toString())
                : Optional.empty();
    }

    /** Lets another release run from the next start on: one rename. */
    public void point(String name) throws IOException {
        Durable.write(folder.resolve("current"), name + "\n");
    }

    /** Makes the folder, and the pointer as it is. */
    public void prepare() throws IOException {
        Files.createDirectories(folder);
        point(current());
    }

    private Path noteFile() {
        return folder.resolve("update.properties");
    }

    /** Returns the note of a change that is under way or was cut off. */
    public Optional<Note> note() throws IOException {
        try {
            return Optional.of(Note.of(Durable.read(noteFile())));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Writes down how far a change is. */
    public void write(Note note) throws IOException {
        Durable.write(noteFile(), note.words());
    }

    /** Says that the change has happened: from now on nothing is put back by itself. */
    public void commit(Note note) throws IOException {
        String now = OffsetDateTime.now(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        write(new Before(note.names().from(), note.copy(), now));
        clear();
    }

    /** Says that no change is under way: what the pointer names is what serves. */
    public void clear() throws IOException {
        Durable.delete(noteFile());
    }

    /** Returns the release before the one that runs. */
    public Optional<Before> before() throws IOException {
        try {
            return Optional.of(Before.of(Durable.read(folder.resolve("before.properties"))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private void write(Before before) throws IOException {
        Durable.write(folder.resolve("before.properties"), before.words());
    }

    /**
     * Takes the right to change releases, which the system frees with the process.
     *
     * @return nothing when another process has it
     */
    public Optional<FileChannel> hold() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("update.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Tells whether somebody is at work on the releases just now. */
    public boolean held() throws IOException {
        if (!Files.isRegularFile(folder.resolve("update.lock"))) {
            return false;
        }
        Optional<FileChannel> free = hold();
        if (free.isEmpty()) {
            return true;
        }
        free.get().close();
        return false;
    }

    /** Explains why releases cannot be kept here. */
    public Refusal unusable(IOException failure) {
        return Refusal.problem("update.notWritable", folder.toString(), String.valueOf(failure.getMessage()))
                .because(failure);
    }
}
