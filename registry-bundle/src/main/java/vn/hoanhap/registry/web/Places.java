package vn.hoanhap.registry.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.units.UnitRegister;

/** Names units on one page as they were called on its date. Asks for each unit once; not for several threads. */
public final class Places {

    private final UnitRegister units;
    private final LocalDate on;
    private final Map<Long, Optional<Unit>> known = new HashMap<>();

    /** Names units as of a date. */
    public Places(UnitRegister units, LocalDate on) {
        this.units = units;
        this.on = on;
    }

    /** Returns the unit as it was on the date, or as it was last. */
    public Optional<Unit> unit(long id) {
        return known.computeIfAbsent(id, wanted -> units.asOf(wanted, on));
    }

    /** Returns the name; a dash for null and for a unit that nobody knows. */
    public String name(@Nullable Long id) {
        return id == null ? "–" : unit(id).map(Unit::name).orElse("–");
    }

    /** Returns the name with what it belongs to: {@code Xã Bàn Long, Huyện Châu Thành}. */
    public String line(long id) {
        Optional<Unit> unit = unit(id);
        Long parent = unit.map(Unit::parentId).orElse(null);
        return parent == null ? name(id) : name(id) + ", " + name(parent);
    }

    /** Tells whether the unit existed on the date. */
    public boolean held(long id) {
        return unit(id).filter(found -> found.heldOn(on)).isPresent();
    }
}
