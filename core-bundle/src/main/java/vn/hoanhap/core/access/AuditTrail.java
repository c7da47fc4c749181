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
}
