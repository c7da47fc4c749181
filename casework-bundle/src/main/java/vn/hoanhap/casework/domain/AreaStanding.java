package vn.hoanhap.casework.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says how the class of an area stands on a day, among the others of the same area and scheme.
 *
 * @param state how
 * @param last its last day; null while it stands
 * @param hot whether the area is a hot spot by it on that day
 * @param before the class before it; null for the first
 * @param after the class after it; null for the newest
 */
public record AreaStanding(
        State state,
        @Nullable LocalDate last,
        boolean hot,
        @Nullable AreaClass before,
        @Nullable AreaClass after) {

    /** Says whether it stands, or why not. */
    public enum State {
        /** It stands. */
        STANDS,
        /** A newer decision took its place. */
        REPLACED,
        /** Its scheme holds no more; no newer decision is on record. */
        SCHEME_OVER,
        /** It was entered by mistake. */
        TAKEN_BACK
    }
}
