package vn.hoanhap.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import vn.hoanhap.core.clock.LegalClock;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {

    private volatile Instant now;

    public MovableClock(Instant start) {
        now = start;
    }

    public static MovableClock atNoon() {
        return new MovableClock(Instant.parse("2024-06-06T05:00:00Z"));
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public LegalClock legal() {
        return new LegalClock(this);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
