package vn.hoanhap.core.store;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Lends names, so that a thing is done by one node of the cluster at a time. */
@ProviderType
public interface Leases {

    /**
     * Takes or renews a name for this node, in a unit of work of its own.
     *
     * @param name what is to be done once, such as {@code job:reporting.fold}
     * @param forAtMost how long it holds unless renewed: a node that dies frees it by that time
     * @return false when another node holds it
     */
    boolean acquire(String name, Duration forAtMost);

    /** Gives a name back; nothing happens when this node does not hold it. */
    void release(String name);
}
