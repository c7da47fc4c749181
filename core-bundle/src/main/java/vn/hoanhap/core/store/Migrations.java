package vn.hoanhap.core.store;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/**
 * Brings a bundle's schema to what its changelog says. A bundle declares it by the header {@code Hoanhap-Schema: loans};
 * the changelog is {@code db/changelog.xml} inside. A hash of the changelog is compared first, so that a bundle with
 * nothing to do never starts Liquibase. One node migrates at a time.
 */
@ProviderType
public interface Migrations {

    /** The manifest header that names a bundle's schema. */
    String HEADER = "Hoanhap-Schema";

    /** The label by which the author of a change set says that it takes nothing from the version that serves, though it looks so. */
    String EXPANDS = "expands";

    /**
     * The label by which the author of a change set declares that it breaks what the version that serves works with: the programme
     * then stands still while it runs.
     */
    String BREAKS = "breaks";

    /**
     * Is a change set that waits to run.
     *
     * @param name its {@code id: comment}
     * @param sql the statements that it would run on this engine
     * @param takes what it would take from a version that serves on the same tables, each as {@code dropColumn loan.purpose};
     *     empty when it only expands
     * @param breaks whether its author declares that it breaks what the version that serves works with
     */
    record Pending(String name, List<String> sql, List<String> takes, boolean breaks) {

        /** Copies the lists. */
        public Pending {
            sql = List.copyOf(sql);
            takes = List.copyOf(takes);
        }
    }

    /**
     * Lists the change sets that {@link #migrate} would run now, in order. Runs nothing.
     *
     * @throws StoreException when the changelog cannot be read
     */
    List<Pending> pending(Bundle bundle);

    /**
     * Runs the pending change sets. Each commits on its own: a failed one leaves nothing behind, earlier ones stay and are
     * recorded. A failure is remembered for this very bundle, so that asking again fails at once.
     *
     * @return the change sets that ran; empty when there was nothing to do or the bundle has no schema
     * @throws StoreException naming schema and change set when one fails
     */
    List<String> migrate(Bundle bundle);

    /**
     * Runs the pending change sets as {@link #migrate(Bundle)} does, for at most so long: each statement gets the time that is left, and
     * no change set begins after it. A statement that the engine cannot cancel still runs to its end.
     *
     * @throws StoreException naming schema and change set when one fails or does not end in time
     */
    List<String> migrate(Bundle bundle, Duration atMost);

    /**
     * Lists the change sets that broke what earlier versions worked with, ran here, and are unknown to this bundle: its code cannot
     * work on these tables. Costs one query where nothing ever broke.
     *
     * @return their ids; empty when the bundle has no schema or was the last to migrate it
     */
    List<String> brokenSince(Bundle bundle);

    /**
     * Lets a bundle have its {@link Database} without being migrated first: a dry run looks at it and must change no table. Holds as
     * long as the bundle is installed in this content.
     */
    void leaveAlone(Bundle bundle);

    /** Writes the rows of a schema. */
    @FunctionalInterface
    interface Filling {
        /** Reads and writes on the connection; neither commits nor closes it. */
        void fill(Connection connection) throws Exception;
    }

    /**
     * Lets somebody write all rows of a schema in one transaction, in which its foreign keys are not looked at until the end. Nobody else may
     * use the schema meanwhile.
     *
     * @throws StoreException when it takes too long, or the rows do not hold together; nothing has changed then
     */
    void refill(String schema, Duration atMost, Filling filling) throws Exception;

    /**
     * Removes a schema with everything in it: only after a person has confirmed a purge.
     *
     * @throws StoreException when the engine refuses
     */
    void purge(String schema);
}
