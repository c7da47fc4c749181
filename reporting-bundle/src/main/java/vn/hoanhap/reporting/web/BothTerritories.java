package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Territory;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;

/**
 * Finds the two units of a report that is told twice: in the units of its last day, and in those of today. A unit that was
 * split, or of which nothing is recorded, has no counterpart, and none is guessed.
 */
final class BothTerritories {

    /** What an address says for both. */
    static final String WORD = "both";

    private static final int MOST_STEPS = 20;

    private final ReportingOffice office;
    private final Call call;

    BothTerritories(ReportingOffice office, Call call) {
        this.office = office;
        this.call = call;
    }

    /** Tells whether a call asks for both. */
    static boolean asked(Call call) {
        return call.query("territory").filter(WORD::equals).isPresent();
    }

    /** Is one of the two: what is asked, or why it cannot be. */
    record Found(@Nullable Asked asked, @Nullable Text missing) {}

    /** Finds the unit of the last day, or of today. */
    Found find(long unitId, Period period, Territory territory) {
        LocalDate on = territory == Territory.TODAY ? call.today() : period.to();
        Optional<Unit> unit = standing(unitId, on);
        if (unit.isEmpty()) {
            String name = office.places().name(unitId, on);
            return new Found(null, office.words().both("both.missing", name, on, kin(unitId, on)));
        }
        if (!office.reach().covers(call.scope(), unit.get().id())) {
            return new Found(
                    null, office.words().both("both.out-of-reach", unit.get().name()));
        }
        return new Found(new Asked(unit.get(), period.from(), period.to(), territory, on), null);
    }

    /** Returns the unit itself, its one heir, or the one that it inherited from alone. */
    private Optional<Unit> standing(long id, LocalDate on) {
        Optional<Unit> found = office.units().find(id, on);
        return found.isPresent() ? found : walk(id, on, this::heir).or(() -> walk(id, on, this::origin));
    }

    private Optional<Unit> walk(long id, LocalDate on, LongFunction<Optional<Long>> next) {
        Optional<Long> at = next.apply(id);
        for (int step = 0; step < MOST_STEPS && at.isPresent(); step++) {
            Optional<Unit> found = office.units().find(at.get(), on);
            if (found.isPresent()) {
                return found;
            }
            at = next.apply(at.get());
        }
        return Optional.empty();
    }

    private Optional<Long> heir(long id) {
        return only(office.units().successors(id)).map(Succession::successorId);
    }

    private Optional<Long> origin(long id) {
        return only(office.units().predecessors(id)).map(Succession::predecessorId);
    }

    private static Optional<Succession> only(List<Succession> changes) {
        return changes.size() == 1 && !changes.get(0).split() ? Optional.of(changes.get(0)) : Optional.empty();
    }

    /** Names those between whom nobody can choose; says so when nothing is recorded. */
    private Text kin(long id, LocalDate on) {
        List<Long> kin = office.units()
                        .latest(id)
                        .filter(unit -> unit.from().isAfter(on))
                        .isPresent()
                ? office.units().predecessors(id).stream()
                        .map(Succession::predecessorId)
                        .toList()
                : office.units().successors(id).stream()
                        .map(Succession::successorId)
                        .toList();
        String names =
                kin.stream().map(other -> office.places().name(other, on)).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? office.words().both("both.not-recorded")
                : office.words().both("both.several", names);
    }
}
