package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.launcher.shell.Refusal;

/** The folder of everything that the server writes, held by one process at a time through a file lock that the system frees with it. */
final class DataFolder implements AutoCloseable {
    private static final long ALMOST_FULL = 64L << 20;

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /**
     * Takes the folder, and makes it (readable by its owner only) when it is not there.
     *
     * @param folder the absolute folder
     * @param minFreeMegabytes how much free space it needs
     * @throws Refusal when it cannot be made or written, when the disk is full, or when another server holds it
     */
    static DataFolder take(Path folder, int minFreeMegabytes) {
        try {
            create(folder);
            requireSpace(folder, minFreeMegabytes);
            return lock(folder);
        } catch (IOException failure) {
            throw explain(folder, failure);
        }
    }

    /** Makes the folder, for its owner only, when it is not there; otherwise leaves it to its owner. */
    static void create(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly);
        }
        FolderRights.mend(folder);
        Files.createDirectories(folder.resolve("run"), ownerOnly);
        Files.createDirectories(folder.resolve("logs"), ownerOnly);
    }

    private static void requireSpace(Path folder, int minFreeMegabytes) {
        // Not Files.getFileStore: in a chroot, where the mount is not listed, that throws.
        long free = folder.toFile().getUsableSpace() / (1024 * 1024);
        if (free < minFreeMegabytes) {
            throw Refusal.problem(
                    "data.full", folder.toString(), Long.toString(free), Integer.toString(minFreeMegabytes));
        }
    }

    private static DataFolder lock(Path folder) throws IOException {
        Path file = folder.resolve("run").resolve("server.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw Refusal.problem(
                    "data.locked", folder.toString(), Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
        return new DataFolder(folder, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Turns what the file system said into a sentence with the option to use. */
    static Refusal explain(Path folder, IOException failure) {
        String reason = failure instanceof FileSystemException system ? String.valueOf(system.getReason()) : "";
        String key;
        if (failure instanceof AccessDeniedException || reason.contains("Read-only")) {
            key = "data.notWritable";
        } else if (failure instanceof FileAlreadyExistsException || reason.contains("Not a directory")) {
            key = "data.notFolder";
        } else if (String.valueOf(failure.getMessage()).contains("No space left")) {
            key = "data.noSpace";
        } else {
            key = "data.unusable";
        }
        return Refusal.problem(key, folder.toString(), String.valueOf(failure.getMessage()))
                .because(failure);
    }

    /** Tells whether so little room is left that a failure most likely comes from it. */
    boolean almostFull() {
        return folder.toFile().getUsableSpace() < ALMOST_FULL;
    }

    /** Returns the folder of short-lived files: the lock, the server's address, the operator's token. */
    Path run() {
        return folder.resolve("run");
    }

    /** Returns the framework's cache, emptied at each start. */
    Path cache() {
        return run().resolve("framework");
    }

    /** Returns the folder of the log files. */
    Path logs() {
        return folder.resolve("logs");
    }

    /** Returns the folder itself. */
    Path folder() {
        return folder;
    }

    /** Gives the folder back. */
    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
