package vn.hoanhap.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.StoreException;

/** Brings an archive back, before the database is opened. Nothing of the present content is lost: it is moved aside. */
public final class Restore {

    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    private final EngineCopy engine;
    private final Path workFolder;

    /** Restores to an engine; unpacks below the given folder. */
    public Restore(EngineCopy engine, Path workFolder) {
        this.engine = engine;
        this.workFolder = workFolder;
    }

    /**
     * Replaces the database by an archive's.
     *
     * @throws StoreException when the archive is unreadable or of another engine; the database is then as it was
     */
    public void from(Path archive) {
        Path unpacked = workFolder.resolve(".restoring-" + Folders.timeStamp());
        try {
            Files.createDirectories(unpacked);
            Folders.unzip(archive, unpacked);
            requireSameEngine(archive, unpacked);
            Path former = engine.restoreFrom(unpacked);
            LOG.info("restored {}; what was there before lies in {}", archive, former);
        } catch (IOException e) {
            throw new StoreException("cannot restore " + archive + ", nothing was changed: " + e, false, e);
        } finally {
            clean(unpacked);
        }
    }

    private void requireSameEngine(Path archive, Path unpacked) throws IOException {
        String made = BackupNote.engine(unpacked);
        if (!made.equals(engine.engine())) {
            throw new StoreException(
                    archive + " is a copy of " + made + " and this server runs on " + engine.engine()
                            + "; set hoanhap.database.url to a database of that engine",
                    false,
                    new IOException("other engine"));
        }
    }

    private static void clean(Path unpacked) {
        try {
            Folders.delete(unpacked);
        } catch (IOException e) {
            LOG.warn("cannot remove {}, left by a restore; remove it by hand: {}", unpacked, e.toString());
        }
    }
}
