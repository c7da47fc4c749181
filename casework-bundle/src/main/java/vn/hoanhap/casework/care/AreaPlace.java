package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.AreaSpot;
import vn.hoanhap.casework.law.AreaCode;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.time.Dated;

/** Finds the area and the class that somebody means on a day, and notes when that cannot be. */
final class AreaPlace {

    private static final String COMMUNE = "COMMUNE";
    private static final int MOST_NUMBER = 100;
    private static final int MOST_AUTHORITY = 200;

    private final Desk desk;
    private final Entry entry;
    private final Faults faults;

    AreaPlace(Desk desk, Entry entry, Faults faults) {
        this.desk = desk;
        this.entry = entry;
        this.faults = faults;
    }

    /** Returns the area; notes when the commune did not stand on the day, and who stood in its place. */
    Optional<AreaSpot> spot(@Nullable Long unitId, @Nullable String place, @Nullable Dated day) {
        if (place != null && !place.isBlank()) {
            faults.text(place, AreaFields.SPOT, AreaSpot.MOST);
        }
        if (!faults.require(unitId != null, AreaFields.COMMUNE, "fault.missing") || unitId == null) {
            return Optional.empty();
        }
        Units units = desk.register().units();
        Optional<Unit> unit = units.latest(unitId);
        faults.require(unit.isPresent(), AreaFields.COMMUNE, "fault.unit");
        boolean commune = unit.isEmpty() || unit.get().level().equals(COMMUNE);
        faults.require(commune, AreaFields.COMMUNE, "fault.unit-level");
        if (unit.isPresent() && commune) {
            boolean reached = desk.sql().reaches(entry.scope(), unitId, 0);
            faults.require(reached, AreaFields.COMMUNE, "fault.unit-scope");
            checkStood(units, unitId, day);
        }
        return unit.map(one -> new AreaSpot(unitId, place));
    }

    private void checkStood(Units units, long unitId, @Nullable Dated day) {
        if (day == null
                || units.find(unitId, day.last()).isPresent()
                || units.find(unitId, day.first()).isPresent()) {
            return;
        }
        List<Unit> then = units.stoodOn(unitId, day.last());
        String names = then.stream().map(Unit::name).collect(Collectors.joining(", "));
        faults.require(!then.isEmpty(), AreaFields.COMMUNE, "fault.unit-not-there", day.last());
        faults.require(then.isEmpty(), AreaFields.COMMUNE, "fault.unit-day", day.last(), names);
    }

    /** Returns the class; notes when its scheme holds on no day that is meant. */
    Optional<AreaCode> code(@Nullable String written, @Nullable Dated day) {
        if (written == null || written.isBlank()) {
            faults.add(AreaFields.AREA_CLASS, "fault.missing");
            return Optional.empty();
        }
        Optional<AreaCode> code = AreaCode.read(written);
        boolean known = code.filter(desk.law().areas().codes()::contains).isPresent();
        faults.require(known, AreaFields.AREA_CLASS, "fault.choice");
        if (known && day != null) {
            faults.require(
                    holds(code.orElseThrow(), day.first()) || holds(code.orElseThrow(), day.last()),
                    AreaFields.AREA_CLASS,
                    "fault.area-scheme",
                    day.last());
        }
        return code;
    }

    private boolean holds(AreaCode code, LocalDate day) {
        return desk.law().areas().on(code, day).isPresent();
    }

    /** Notes a day that is missing or lies ahead. */
    void day(@Nullable Dated day, String field) {
        faults.require(day != null, field, "fault.missing");
        faults.require(day == null || !day.first().isAfter(entry.today()), field, "fault.future", entry.today());
    }

    /** Notes what is too long of a decision. */
    void decision(@Nullable String number, @Nullable String authority) {
        length(number, Fields.NUMBER, MOST_NUMBER);
        length(authority, AreaFields.AUTHORITY, MOST_AUTHORITY);
    }

    void length(@Nullable String written, String field, int most) {
        if (written != null && !written.isBlank()) {
            faults.text(written, field, most);
        }
    }

    /** Returns a text as it is kept; null for nothing. */
    static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
