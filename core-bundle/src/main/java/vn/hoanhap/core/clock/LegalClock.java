package vn.hoanhap.core.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Tells the time. Dates that bind anybody are dates in Vietnam, so nobody calls {@code LocalDate.now()}. */
public final class LegalClock {

    /** The zone in which legal dates are counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;

    /** Reads the given clock; tests pass a fixed one. */
    public LegalClock(Clock clock) {
        this.clock = clock;
    }

    /** Returns the clock of the machine. */
    public static LegalClock system() {
        return new LegalClock(Clock.systemUTC());
    }

    /** Returns the legal date of this moment. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Returns this moment. */
    public Instant now() {
        return clock.instant();
    }

    /** Returns the legal date and time of a moment. */
    public static LocalDateTime legal(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }
}
