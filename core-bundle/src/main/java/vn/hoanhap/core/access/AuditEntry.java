package vn.hoanhap.core.access;

import org.jspecify.annotations.Nullable;

/**
 * Is one row of the audit trail: ids only, never a name.
 *
 * @param accountId who did it; null for the server itself
 * @param action what was done, past tense with dots: {@code person.opened}, {@code loan.disbursed}
 * @param subjectKind what it was done to: {@code person}, {@code loan}, {@code programme}
 * @param subjectId which one; null when there is no single one
 * @param detail short technical detail without personal data; null when there is none
 */
public record AuditEntry(
        @Nullable Long accountId,
        String action,
        String subjectKind,
        @Nullable String subjectId,
        @Nullable String detail) {}
