package vn.hoanhap.lifecycle.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for operations, the newest first.
 *
 * @param programmeId only of this programme; null for all
 * @param state only those that stand so; null for all
 * @param from begun at or after; null for any
 * @param until begun before; null for any
 * @param before continue before the operation with this id; 0 from the newest
 * @param limit at most this many
 */
public record OperationQuery(
        @Nullable String programmeId,
        Operation.@Nullable State state,
        @Nullable Instant from,
        @Nullable Instant until,
        long before,
        int limit) {

    /** Asks for the newest of all. */
    public static OperationQuery newest(int limit) {
        return new OperationQuery(null, null, null, null, 0, limit);
    }

    /** Asks for the same from another place on. */
    public OperationQuery on(long cursor, int most) {
        return new OperationQuery(programmeId, state, from, until, cursor, most);
    }
}
