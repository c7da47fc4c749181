package vn.hoanhap.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Is one row of the trail as it is stored.
 *
 * @param id sorted by time as far as the nodes' clocks agree; never the order of the chain
 * @param writtenAt when it was written, in whole microseconds
 * @param accountId who did it; null for the server itself
 * @param action what was done
 * @param subjectKind what it was done to
 * @param subjectId which one; null when there is no single one
 * @param detail technical detail; null for none
 */
public record AuditRow(
        long id,
        Instant writtenAt,
        @Nullable Long accountId,
        String action,
        String subjectKind,
        @Nullable String subjectId,
        @Nullable String detail) {}
