package vn.hoanhap.core.store;

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
     * Is a change set that waits to run.
     *
     * @param name its {@code id: comment}
     * @param sql the statements that it would run on this engine
     * @param takes what it would take from a version that serves on the same tables, each as {@code dropColumn loan.purpose};
     *     empty when it only expands
     */
    record Pending(String name, List<String> sql, List<String> takes) {

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
     * Removes a schema with everything in it: only after a person has confirmed a purge.
     *
     * @throws StoreException when the engine refuses
     */
    void purge(String schema);
}
