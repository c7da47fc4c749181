package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * Takes the data folder away from the other users of the machine: an operator may have made it beforehand, with rights for
 * everybody. Only a folder that is empty or the server's own is changed, never one that holds somebody's other files.
 */
final class FolderRights {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private FolderRights() {}

    /**
     * Leaves an existing folder, and what the server wrote into it, to its owner.
     *
     * @throws Refusal when it holds other things, or is somebody else's
     */
    static void mend(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        if (open(folder) && !own(folder)) {
            throw Refusal.problem("data.open", folder.toString());
        }
        try {
            Files.walkFileTree(folder, new Closing());
        } catch (AccessDeniedException unreadable) {
            throw unreadable;
        } catch (IOException refused) {
            throw Refusal.problem("data.open", folder.toString()).because(refused);
        }
    }

    private static boolean open(Path file) throws IOException {
        return Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).stream()
                .anyMatch(OTHERS::contains);
    }

    private static boolean own(Path folder) throws IOException {
        if (Files.isDirectory(folder.resolve("run"))) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Takes every right away that is not the owner's. */
    private static final class Closing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            close(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isSymbolicLink()) {
                close(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE; // a server that runs here has removed it meanwhile
            }
            throw failure;
        }

        private static void close(Path file) throws IOException {
            Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
            rights.addAll(Files.getPosixFilePermissions(file));
            if (rights.removeAll(OTHERS)) {
                Files.setPosixFilePermissions(file, rights);
            }
        }
    }
}
