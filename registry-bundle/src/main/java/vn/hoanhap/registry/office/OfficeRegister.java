package vn.hoanhap.registry.office;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Words;

/** Knows whose unit the office is. What somebody chose on the page goes before what stands in the configuration. */
public final class OfficeRegister implements Office {
    private static final String UNIT = "office.unit";

    private final JooqDecisions decisions;
    private final UnitRegister units;
    private final String configured;

    /**
     * Reads and writes the office's decisions.
     *
     * @param configured {@code hoanhap.office.unit}: an id or {@code code@date}; empty when it is not set
     */
    public OfficeRegister(Sql sql, UnitRegister units, Tools tools, String configured) {
        this.decisions = new JooqDecisions(sql, tools.ids(), tools.clock());
        this.units = units;
        this.configured = configured;
    }

    /** Is what numbers and dates the decisions. */
    public record Tools(Ids ids, LegalClock clock) {}

    @Override
    public Optional<Unit> unit(LocalDate on) {
        return chosen(on).or(() -> fromConfiguration(on)).flatMap(id -> standing(id, on));
    }

    /** Tells whether somebody chose the unit, so that the configuration no longer counts. */
    public boolean isChosen() {
        return !choices().isEmpty();
    }

    /** Lists which units were chosen, the latest choice first. */
    public List<Decision> choices() {
        return decisions.of(UNIT);
    }

    /**
     * Chooses the office's unit from a date on.
     *
     * @throws ProblemException when the unit is not a province or city on that date
     */
    public void choose(long unitId, LocalDate from, long accountId) {
        Unit unit = units.units().find(unitId, from).orElseThrow(() -> Words.invalid("unit", "office.absent", from));
        if (!unit.level().equals("PROVINCE")) {
            throw Words.invalid("unit", "office.level", unit.name());
        }
        decide(UNIT, Long.toString(unitId), from, accountId);
    }

    @Override
    public Optional<String> decided(String name) {
        return decisions.of(name).stream().findFirst().map(Decision::value);
    }

    @Override
    public void decide(String name, String value, LocalDate from, long accountId) {
        decisions.insert(new Decision(name, value, from, accountId));
    }

    /** Of several choices for one day the latest counts; days before the first choice belong to it too. */
    private Optional<Long> chosen(LocalDate on) {
        List<Decision> all = choices();
        return all.stream()
                .filter(choice -> !choice.from().isAfter(on))
                .max(Comparator.comparing(Decision::from).thenComparing(choice -> -all.indexOf(choice)))
                .or(() -> all.stream().min(Comparator.comparing(Decision::from)))
                .map(choice -> Long.valueOf(choice.value()));
    }

    /** A setting that names nothing is told when the server starts; pages go on without it. */
    private Optional<Long> fromConfiguration(LocalDate on) {
        try {
            return configured.isEmpty()
                    ? Optional.empty()
                    : Optional.of(units.units().resolve(configured, on));
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }

    /** Follows an ended unit to who took over, or one that did not exist yet back to the one it was before. */
    private Optional<Unit> standing(long id, LocalDate on) {
        Optional<Unit> there = units.units().find(units.heir(id, on), on);
        if (there.isPresent()) {
            return there;
        }
        List<Unit> before = units.units().predecessors(id).stream()
                .map(Succession::predecessorId)
                .flatMap(earlier -> units.units().find(earlier, on).stream())
                .toList();
        return before.size() == 1 ? Optional.of(before.get(0)) : Optional.empty();
    }
}
