package vn.hoanhap.lifecycle.http;

import java.io.IOException;
import java.nio.file.Path;

/** Says that the server's disk has no room for a file, or refuses it: no fault of whoever sent it. */
public final class DiskException extends IOException {

    /** What stays free whatever comes in, in bytes: the database must be able to go on writing. */
    public static final long KEPT_FREE = 100L << 20;

    private static final long serialVersionUID = 1L;

    private final long freeMegabytes;

    /** Wraps what the disk said about a file in a folder. */
    public DiskException(Path folder, IOException said) {
        this("the disk refused a file: " + said, free(folder));
        initCause(said);
    }

    private DiskException(String message, long free) {
        super(message);
        freeMegabytes = free >> 20;
    }

    /**
     * Refuses what would leave the database without room.
     *
     * @param bytes how many are wanted in the folder
     */
    public static void requireRoom(Path folder, long bytes) throws DiskException {
        long free = free(folder);
        if (free - KEPT_FREE < bytes) {
            throw new DiskException("no room for " + bytes + " bytes: " + free + " are free", free);
        }
    }

    /** Returns how much room the disk had, in whole MB. */
    public long freeMegabytes() {
        return freeMegabytes;
    }

    private static long free(Path folder) {
        // Not Files.getFileStore: in a chroot, where the mount is not listed, that throws.
        return folder.toFile().getUsableSpace();
    }
}
