package vn.hoanhap.core.access;

import org.osgi.annotation.versioning.ProviderType;

/** Writes the audit trail. Rows commit with the change they tell of and are chained by hash soon after. */
@ProviderType
public interface AuditTrail {

    /**
     * Adds a row in the surrounding unit of work.
     *
     * @throws IllegalStateException outside a writing unit of work
     */
    void record(AuditEntry entry);

    /**
     * Counts the rows that the calling thread has recorded so far. Only the difference between two counts means something:
     * the gateway learns from it whether a use case has told of its change, and adds a row of its own only when none has. A
     * trail that does not count says 0, and the gateway then always adds its row.
     */
    default long recorded() {
        return 0;
    }
}
