package vn.hoanhap.registry.hanging;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.units.Standing;
import vn.hoanhap.registry.units.UnitChange;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.units.data.SuccessionKind;
import vn.hoanhap.registry.words.Words;

/** Knows what units that ended left behind: which of them nobody took over, and what a change would do to what they left. */
public final class UnitsLeft {
    private static final Comparator<Left> ORDER = Comparator.comparing(
                    (Left left) -> !left.holdings().any())
            .thenComparing(left -> left.unit().to(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(left -> left.unit().id());

    private final UnitRegister units;
    private final JooqUnitHoldings holdings;

    /** Reads the register's tables. */
    public UnitsLeft(Sql sql, UnitRegister units) {
        this.units = units;
        holdings = new JooqUnitHoldings(sql);
    }

    /** Is an ended unit without successor, as it was last, with what stands under it. */
    public record Left(Unit unit, UnitHoldings holdings) {}

    /** Lists the ended units in reach of which no successor is recorded: those with records first, then the newest end. */
    public List<Left> withoutSuccessor(LocalDate on, Scope scope) {
        List<Unit> ended = units.withoutSuccessor(on, scope);
        Map<Long, UnitHoldings> held = ended.isEmpty()
                ? Map.of()
                : holdings.of(ended.stream().map(Unit::id).collect(Collectors.toSet()));
        return ended.stream()
                .map(unit -> new Left(unit, held.getOrDefault(unit.id(), UnitHoldings.NONE)))
                .sorted(ORDER)
                .toList();
    }

    /**
     * Returns a page of such a list.
     *
     * @param all the whole list in its order
     * @param after continue after the unit of this id, also when its successor was recorded meanwhile; 0 from the start
     * @param limit at most this many
     */
    public List<Left> page(List<Left> all, long after, int limit) {
        Optional<Left> edge =
                after == 0 ? Optional.empty() : units.units().latest(after).map(unit -> new Left(unit, held(after)));
        if (after != 0 && edge.isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(left -> edge.isEmpty() || ORDER.compare(left, edge.get()) > 0)
                .limit(limit)
                .toList();
    }

    private UnitHoldings held(long unitId) {
        return holdings.of(Set.of(unitId)).getOrDefault(unitId, UnitHoldings.NONE);
    }

    /**
     * Is what a change does to what one unit left.
     *
     * @param unit the unit that ended
     * @param holdings what stands under it
     * @param heir the unit that it is counted in on the day asked about; null when nobody can say, because it was divided or
     *     because a later successor is missing
     */
    public record Aftermath(
            Unit unit, UnitHoldings holdings, @Nullable Unit heir) {}

    /** Says what a change would do, before anything is written: one answer for each unit that ended. */
    public List<Aftermath> aftermath(UnitChange change, LocalDate on) {
        Set<Long> ended = new HashSet<>(change.predecessors());
        Map<Long, UnitHoldings> held = holdings.of(ended);
        Unit heir = change.kind() == SuccessionKind.SPLIT
                ? null
                : heir(change.successors().get(0), on);
        return change.predecessors().stream()
                .map(id -> new Aftermath(require(id), held.getOrDefault(id, UnitHoldings.NONE), heir))
                .toList();
    }

    private @Nullable Unit heir(long successor, LocalDate on) {
        Standing standing = units.standings(Set.of(successor), on).get(successor);
        return standing == null || standing.ended() ? null : standing.unit();
    }

    private Unit require(long id) {
        return units.units().latest(id).orElseThrow(() -> Words.notFound("unit.unknown", id));
    }
}
