package vn.hoanhap.store.work;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.TimeZone;

/** Keeps instants in TIMESTAMP columns as UTC, whatever zone the machine is in, in the microseconds both engines hold. */
public final class UtcTime {

    private UtcTime() {}

    /** Binds an instant. */
    public static void set(PreparedStatement statement, int index, Instant instant) throws SQLException {
        statement.setTimestamp(index, Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS)), utc());
    }

    /** Reads an instant from a column that is never null. */
    public static Instant get(ResultSet rows, int index) throws SQLException {
        return rows.getTimestamp(index, utc()).toInstant();
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    }
}
