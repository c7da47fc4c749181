package vn.hoanhap.access.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Turns moments into columns and back: UTC, whole microseconds, since PostgreSQL keeps no more. */
final class Utc {

    private Utc() {}

    static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    static Instant moment(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }

    static @Nullable Instant orNull(@Nullable LocalDateTime column) {
        return column == null ? null : moment(column);
    }
}
