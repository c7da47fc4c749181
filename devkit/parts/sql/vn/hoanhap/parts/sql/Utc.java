package vn.hoanhap.parts.sql;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Turns moments into columns and back: UTC, whole microseconds, since PostgreSQL keeps no more. */
public final class Utc {

    private Utc() {}

    /** Returns a moment as a column holds it. */
    public static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** Returns the moment behind a column. */
    public static Instant moment(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }

    /** Returns the moment behind a column that may be empty. */
    public static @Nullable Instant orNull(@Nullable LocalDateTime column) {
        return column == null ? null : moment(column);
    }
}
