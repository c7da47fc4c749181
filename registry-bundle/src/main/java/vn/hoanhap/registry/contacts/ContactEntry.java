package vn.hoanhap.registry.contacts;

import org.jspecify.annotations.Nullable;

/**
 * Is a contact as it is shown to those who may see the person.
 *
 * @param id its id
 * @param draft what was entered, opened; the topic is empty after the person was erased
 * @param metByInitials initials of who met them; null when that record is gone
 * @param version grows with every correction
 */
public record ContactEntry(
        long id, ContactDraft draft, @Nullable String metByInitials, int version) {}
