package vn.hoanhap.lifecycle.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * Is an answer as it was given, to be given again. It holds ids, no personal text.
 *
 * @param status HTTP status
 * @param location address of what was created; null when nothing was
 * @param version version of the record; null when it has none
 * @param body the JSON; null when there was none
 */
public record KeptAnswer(
        int status,
        @Nullable String location,
        @Nullable Long version,
        @Nullable String body) {}
