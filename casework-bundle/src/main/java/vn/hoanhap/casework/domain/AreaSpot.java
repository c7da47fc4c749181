package vn.hoanhap.casework.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Is an area: a commune, or a place inside it.
 *
 * @param unitId the commune
 * @param place its name as people say it: "ngõ Cống Trắng"; null for the whole commune
 */
public record AreaSpot(long unitId, @Nullable String place) {

    /** So long may the name of a place be. */
    public static final int MOST = 120;

    /** Strips the name and keeps one space between words; nothing is the whole commune. */
    public AreaSpot {
        String name = place == null ? "" : place.strip().replaceAll("\\s+", " ");
        place = name.isEmpty() ? null : name;
    }

    /** Returns what is the same for the same place, however it was typed; empty for the whole commune. */
    public String key() {
        return place == null ? "" : place.toLowerCase(Locale.ROOT);
    }

    /** Tells whether both are the same area. */
    public boolean same(AreaSpot other) {
        return unitId == other.unitId && key().equals(other.key());
    }
}
