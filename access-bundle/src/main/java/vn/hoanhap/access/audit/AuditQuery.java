package vn.hoanhap.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for rows of the trail, newest first.
 *
 * @param subjectKind only what was done to this kind of thing; null for any
 * @param subjectId only what was done to this one; null for any
 * @param accountId only what this account did; null for any
 * @param action only this action; null for any
 * @param from written at or after; null for any
 * @param until written before; null for any
 * @param before continue before this row; 0 from the newest
 * @param limit at most this many
 */
public record AuditQuery(
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable Long accountId,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until,
        long before,
        int limit) {}
