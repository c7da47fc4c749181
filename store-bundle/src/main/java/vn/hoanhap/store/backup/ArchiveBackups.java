package vn.hoanhap.store.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.Backups;
import vn.hoanhap.core.store.StoreException;

/** Makes archives below one folder, one at a time, each complete or absent. */
public final class ArchiveBackups implements Backups {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveBackups.class);

    private static final String PREFIX = "hoanhap-";

    private final EngineCopy engine;
    private final Path folder;

    /** Makes archives of an engine in a folder. */
    public ArchiveBackups(EngineCopy engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
    }

    @Override
    public synchronized Backup take() {
        String name = PREFIX + Folders.timeStamp();
        Path archive = folder.resolve(name + ".zip");
        Path copy = folder.resolve("." + name);
        Path draft = folder.resolve("." + name + ".zip");
        try {
            Files.createDirectories(copy);
            requireRoom();
            Instant taken = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            engine.copyTo(copy);
            BackupNote.write(copy, engine.engine(), taken);
            Folders.zip(copy, draft);
            Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("backup {} with {} bytes", archive.getFileName(), Files.size(archive));
            return new Backup(archive, Files.size(archive), taken);
        } catch (IOException e) {
            throw new StoreException(
                    "cannot write a backup below " + folder + "; look at room and rights there", false, e);
        } finally {
            clean(copy, draft);
        }
    }

    @Override
    public List<Backup> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, PREFIX + "*.zip")) {
            List<Backup> backups = new ArrayList<>();
            for (Path archive : archives) {
                Optional<Instant> taken = taken(archive);
                if (taken.isPresent()) {
                    backups.add(new Backup(archive, Files.size(archive), taken.get()));
                }
            }
            backups.sort(Comparator.comparing(Backup::taken).reversed());
            return backups;
        } catch (IOException e) {
            throw new StoreException("cannot list the backups below " + folder + "; look at rights there", false, e);
        }
    }

    /** The moment in an archive's name; a file that somebody else put there has none. */
    private static Optional<Instant> taken(Path archive) {
        String name = archive.getFileName().toString();
        return Folders.timeOf(name.substring(PREFIX.length(), name.length() - ".zip".length()));
    }

    /** The copy and the archive of it lie there for a moment both. */
    private void requireRoom() throws IOException {
        long needed = engine.expectedBytes() * 3 / 2;
        // Not Files.getFileStore: in a chroot, where the mount is not listed, that throws.
        long free = folder.toFile().getUsableSpace();
        if (free < needed) {
            throw new StoreException(
                    "no room for a backup: " + folder + " has " + free / 1_000_000 + " MB, it takes about "
                            + needed / 1_000_000 + " MB; remove old backups there",
                    true,
                    new IOException("no space left"));
        }
    }

    private static void clean(Path copy, Path draft) {
        try {
            Folders.delete(copy);
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            LOG.warn("cannot remove {}, left by a backup; remove it by hand: {}", copy, e.toString());
        }
    }
}
