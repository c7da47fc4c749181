package vn.hoanhap.registry.contacts;

/**
 * Is what the last contact with a human being left to do.
 *
 * @param personId the record that counts for them
 * @param entry the contact, as it was written
 */
public record NextStep(long personId, ContactEntry entry) {}
