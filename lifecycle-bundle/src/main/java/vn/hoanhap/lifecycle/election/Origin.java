package vn.hoanhap.lifecycle.election;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * Says where a version comes from.
 *
 * @param bundle the bundle that holds it
 * @param sha256 hex SHA-256 of its kept jar; null for the platform's own bundles
 */
public record Origin(Bundle bundle, @Nullable String sha256) {

    /** Tells whether it is one of the platform's own bundles, which change by a restart. */
    public boolean platform() {
        return sha256 == null;
    }

    /** Returns the bundle's version. */
    public String version() {
        return bundle.getVersion().toString();
    }
}
