package vn.hoanhap.lifecycle.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipFile;

/**
 * Is a file as it lay in the inbox at one moment.
 *
 * @param path where it lies
 * @param size in bytes
 * @param modified when it was changed last
 */
record InboxFile(Path path, long size, FileTime modified) {

    static InboxFile of(Path path) throws IOException {
        return new InboxFile(path, Files.size(path), Files.getLastModifiedTime(path));
    }

    /** Tells whether it is a whole archive: the directory of a zip stands at its end, so a part of one does not open. */
    boolean opens() {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.size() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Tells whether the same file still lies there. */
    boolean unchanged() throws IOException {
        return Files.exists(path) && equals(of(path));
    }

    String name() {
        return path.getFileName().toString();
    }
}
