package vn.hoanhap.store.backup;

import java.io.IOException;
import java.nio.file.Path;

/** How one engine gives its content to a folder and takes it back. */
public interface EngineCopy {

    /** Names the engine as {@code backup.json} does. */
    String engine();

    /**
     * Estimates the room that a copy needs, in bytes; 0 when the engine does not tell.
     *
     * @throws IOException when files cannot be looked at
     */
    long expectedBytes() throws IOException;

    /**
     * Writes a consistent copy into an empty folder, while the database is in use.
     *
     * @throws vn.hoanhap.core.store.StoreException when the engine refuses
     */
    void copyTo(Path folder) throws IOException;

    /**
     * Replaces the database by a copy that {@link #copyTo} made. The database is not in use. What it held stays beside it.
     *
     * @return where the former content lies now; for the operator
     */
    Path restoreFrom(Path folder) throws IOException;
}
