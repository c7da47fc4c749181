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

    /**
     * Lists the change sets that {@link #migrate} would run now, in order, as {@code id: comment}. Runs nothing.
     *
     * @throws StoreException when the changelog cannot be read
     */
    List<String> pending(Bundle bundle);

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
