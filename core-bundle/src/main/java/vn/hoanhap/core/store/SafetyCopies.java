package vn.hoanhap.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Copies the schema of a programme within the database before something breaks it, and puts the copy back: tables, rows, keys,
 * checks, indexes, views and sequences, as the engine's own catalogue tells of them. Rows are copied as they lie, so what is
 * encrypted stays encrypted. A copy outlives a killed server, and whoever restarts decides what becomes of it.
 */
@ProviderType
public interface SafetyCopies {

    /**
     * Is a copy that is there.
     *
     * @param schema the schema that was copied
     * @param owner what the copy was made for, as {@link #take} was told
     * @param taken when it was whole
     */
    record Copy(String schema, String owner, Instant taken) {}

    /**
     * Copies a schema; nobody may write to it meanwhile. A copy counts only once it is whole.
     *
     * @param owner what it is made for, at most 64 characters
     * @throws StoreException when there is a copy already, it takes too long, or the schema holds what no copy can hold (triggers,
     *     routines, identity or generated columns): then nothing has changed
     */
    void take(String schema, String owner, Duration atMost);

    /** Lists the copies that are whole, and removes the remains of those that never became so. */
    List<Copy> all();

    /**
     * Puts a schema back to what its copy holds, and removes the copy. May be asked again after it was cut off. Nobody may use the schema
     * meanwhile.
     *
     * @throws StoreException when the engine refuses; the copy stays
     */
    void restore(String schema);

    /** Removes the copy of a schema; nothing happens when there is none. */
    void drop(String schema);

    /** Returns the same for a schema as long as no row of it is added, changed or removed. Reads every row. */
    String fingerprint(String schema);
}
