package vn.hoanhap.registry.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.units.Standing;
import vn.hoanhap.registry.units.UnitRegister;

/** Names units on one page as they were called on its date. Asks for each unit once; not for several threads. */
public final class Places {

    private final UnitRegister units;
    private final LocalDate on;
    private final Map<Long, Optional<Unit>> known = new HashMap<>();
    private final Map<Long, Standing> homes = new HashMap<>();

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

    /**
     * Looks up where things in these units belong on the date, with few questions however many there are.
     *
     * @return this
     */
    public Places settle(Collection<Long> ids) {
        Set<Long> unsettled = new HashSet<>(ids);
        unsettled.removeAll(homes.keySet());
        Map<Long, Standing> found = units.standings(unsettled, on);
        homes.putAll(found);
        Set<Long> above = new HashSet<>();
        found.values().forEach(standing -> {
            known.put(standing.unit().id(), Optional.of(standing.unit()));
            Long parent = standing.unit().parentId();
            if (parent != null && !known.containsKey(parent)) {
                above.add(parent);
            }
        });
        units.asOf(above, on).forEach((id, unit) -> known.put(id, Optional.of(unit)));
        return this;
    }

    /**
     * Looks these units up with one question, to be named afterwards.
     *
     * @return this
     */
    public Places know(Collection<Long> ids) {
        Set<Long> unknown = new HashSet<>(ids);
        unknown.removeAll(known.keySet());
        units.asOf(unknown, on).forEach((id, unit) -> known.put(id, Optional.of(unit)));
        return this;
    }

    /**
     * Names where somebody lives who was entered in a unit: the unit that took over when that one has ended, or the ended one
     * with a word that it did.
     */
    public String home(long id, View view) {
        if (!homes.containsKey(id)) {
            settle(Set.of(id));
        }
        Standing standing = homes.get(id);
        if (standing == null) {
            return name(id);
        }
        String line = line(standing.unit().id());
        return standing.ended() ? view.t("page.place.ended", line) : line;
    }

    /** Tells whether the unit existed on the date. */
    public boolean held(long id) {
        return unit(id).filter(found -> found.heldOn(on)).isPresent();
    }
}
