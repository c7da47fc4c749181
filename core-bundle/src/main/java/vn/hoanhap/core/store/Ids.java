package vn.hoanhap.core.store;

import org.osgi.annotation.versioning.ProviderType;

/** Makes ids. */
@ProviderType
public interface Ids {
    /** Returns a new id, larger than every one this node gave before; unique across nodes. */
    long next();
}
