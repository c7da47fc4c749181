package vn.hoanhap.exchange.places;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.exchange.file.Headings;

/**
 * Knows the units that a right reaches: for who serves the whole office those of the office's own unit, since communes of the
 * same name lie all over the country. Call within a unit of work.
 */
public final class Area {

    /** The most units that are listed: three times what a large province has. */
    public static final int MOST = 1_000;

    private static final String LOWEST = "COMMUNE";
    private static final int AT_ONCE = 500;
    private static final int MOST_LOOKED_AT = 300;

    private final Units units;
    private final Office office;

    /** Reads the register's units. */
    public Area(Units units, Office office) {
        this.units = units;
        this.office = office;
    }

    /** Lists the units of a day, each before those below it. */
    public List<Unit> of(Scope scope, LocalDate on) {
        List<Unit> found = new ArrayList<>();
        Deque<Unit> open = new ArrayDeque<>(roots(scope, on));
        while (!open.isEmpty() && found.size() < MOST) {
            Unit unit = open.pop();
            found.add(unit);
            List<Unit> below = unit.level().equals(LOWEST)
                    ? List.of()
                    : units.list(new UnitQuery(on, unit.id(), null, null, 0, AT_ONCE));
            for (int at = below.size() - 1; at >= 0; at--) {
                open.push(below.get(at));
            }
        }
        return found;
    }

    /** Finds the units of a day that have exactly this full name, its tones included. */
    public List<Unit> named(String name, Scope scope, LocalDate on) {
        String wanted = Headings.fold(name);
        Set<Long> roots = ids(roots(scope, on));
        if (name.isBlank() || roots.isEmpty()) {
            return List.of();
        }
        List<Unit> same = new ArrayList<>();
        long after = 0;
        while (after >= 0) {
            List<Unit> some = units.list(new UnitQuery(on, null, null, name, after, AT_ONCE));
            some.stream()
                    .filter(unit -> Headings.fold(unit.name()).equals(wanted))
                    .forEach(same::add);
            after = some.size() < AT_ONCE ? -1 : some.get(some.size() - 1).id();
        }
        return same.stream().filter(unit -> within(roots, unit, on)).toList();
    }

    /** Finds units of a day by words of the name, without regard to tones, or by their code. */
    public List<Unit> like(String text, Scope scope, LocalDate on, int most) {
        Set<Long> roots = ids(roots(scope, on));
        if (text.isBlank() || roots.isEmpty()) {
            return List.of();
        }
        Stream<Unit> found = text.matches("\\d{1,5}")
                ? units.byCode(text, on).stream()
                : units.list(new UnitQuery(on, null, null, text, 0, MOST_LOOKED_AT)).stream();
        return found.filter(unit -> within(roots, unit, on)).limit(most).toList();
    }

    private boolean within(Set<Long> roots, Unit unit, LocalDate on) {
        return units.path(unit.id(), on).stream().anyMatch(above -> roots.contains(above.id()));
    }

    private static Set<Long> ids(Set<Unit> found) {
        return found.stream().map(Unit::id).collect(Collectors.toSet());
    }

    /** Names the unit above one; empty text for a province. */
    public String above(Unit unit, LocalDate on) {
        Long parent = unit.parentId();
        return parent == null
                ? ""
                : units.find(parent, on)
                        .or(() -> units.latest(parent))
                        .map(Unit::name)
                        .orElse("");
    }

    /** Writes a unit as a cell names it on any day: its code with the day. */
    public static String reference(Unit unit, LocalDate on) {
        return unit.code() + "@" + on;
    }

    private Set<Unit> roots(Scope scope, LocalDate on) {
        Stream<Unit> roots = scope.everything()
                ? office.unit(on).stream()
                : scope.units().stream().sorted().flatMap(id -> onThatDay(id, on));
        return roots.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Follows an ended unit to its successors, or a unit that did not exist yet back to those before it. */
    private Stream<Unit> onThatDay(long id, LocalDate on) {
        Optional<Unit> same = units.find(id, on);
        if (same.isPresent()) {
            return same.stream();
        }
        return Stream.concat(
                        units.successors(id).stream().map(Succession::successorId),
                        units.predecessors(id).stream().map(Succession::predecessorId))
                .flatMap(other -> units.find(other, on).stream());
    }
}
