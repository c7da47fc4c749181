package vn.hoanhap.core.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Copies the whole database while it is in use. Keys are never in a copy. */
@ProviderType
public interface Backups {

    /**
     * Says what a finished copy is.
     *
     * @param file the archive, under the data folder's {@code backups}
     * @param bytes its size
     * @param taken the moment whose committed data it holds
     */
    record Backup(Path file, long bytes, Instant taken) {}

    /**
     * Takes a copy online; writers go on meanwhile.
     *
     * @throws StoreException when there is no room or the engine refuses; nothing half-written stays
     */
    Backup take();

    /**
     * Lists the finished copies, the newest first.
     *
     * @throws StoreException when the folder cannot be read
     */
    List<Backup> list();
}
