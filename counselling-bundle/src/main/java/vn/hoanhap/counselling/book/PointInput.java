package vn.hoanhap.counselling.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.time.Dated;

/**
 * Is what is entered of a counselling point; nothing of it is checked yet.
 *
 * @param name what it is called
 * @param unitId the commune
 * @param hostId the organisation that hosts it
 * @param teamId the register's team whose members work there
 * @param opened since when
 * @param services codes of what it offers
 */
public record PointInput(
        @Nullable String name,
        @Nullable Long unitId,
        @Nullable Long hostId,
        @Nullable Long teamId,
        @Nullable Dated opened,
        List<String> services) {

    /** Copies the list. */
    public PointInput {
        services = List.copyOf(services);
    }
}
