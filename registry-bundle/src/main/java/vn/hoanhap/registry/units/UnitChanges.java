package vn.hoanhap.registry.units;

import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.units.data.SuccessionKind;
import vn.hoanhap.registry.words.Checks;

/** Records what one decree did to administrative units, all of it in one unit of work, and says what kind of change one was. */
public final class UnitChanges {
    private static final int LONGEST_SOURCE = 200;

    private final SuccessorRecords records;
    private final JooqUnits units;

    UnitChanges(SuccessorRecords records, JooqUnits units) {
        this.records = records;
        this.units = units;
    }

    /** Notes what is wrong with a change as a whole; what is wrong with a pair of units is noted at the successor. */
    public void check(UnitChange change, Scope scope, Violations faults) {
        boolean merged = change.kind() == SuccessionKind.MERGED;
        boolean split = change.kind() == SuccessionKind.SPLIT;
        Checks.holds(
                faults, merged || change.predecessors().size() == 1, "predecessors", "unit.change.one-predecessor");
        Checks.holds(faults, split || change.successors().size() == 1, "successor", "unit.change.one-successor");
        Checks.text(faults, "source", change.source(), LONGEST_SOURCE);
        for (long predecessor : change.predecessors()) {
            Checks.holds(faults, units.reaches(scope, predecessor), "predecessors", "check.reach");
            for (long successor : change.successors()) {
                Checks.holds(faults, units.reaches(scope, successor), "successor", "check.reach");
                named(change, predecessor, successor, faults);
            }
        }
        records.check(drafts(change), faults);
    }

    private static List<SuccessorRecords.Draft> drafts(UnitChange change) {
        boolean part = change.kind() == SuccessionKind.SPLIT;
        return change.predecessors().stream()
                .flatMap(ended -> change.successors().stream()
                        .map(heir -> new SuccessorRecords.Draft(ended, heir, change.on(), change.source(), part)))
                .toList();
    }

    private void named(UnitChange change, long predecessor, long successor, Violations faults) {
        String before = units.latest(predecessor).map(Unit::name).orElse("");
        boolean same = units.find(successor, change.on())
                .map(Unit::name)
                .filter(before::equals)
                .isPresent();
        Checks.holds(faults, change.kind() != SuccessionKind.RENAMED || !same, "kind", "unit.change.same-name", before);
        Checks.holds(
                faults, change.kind() != SuccessionKind.CONTINUED || same, "kind", "unit.change.other-name", before);
    }

    /** Records a checked change: every pair of it or none. */
    public void record(UnitChange change, Scope scope, long accountId) {
        records.record(drafts(change), scope, accountId);
    }

    /**
     * Says what kind of change a succession was, by the same rules as the shipped list: a part of a divided unit; one of several
     * merged units, or one taken in by a unit that stood before; one that goes on under its name, or under another.
     */
    public SuccessionKind kindOf(Succession succession) {
        if (succession.split()) {
            return SuccessionKind.SPLIT;
        }
        List<Unit> versions = units.versions(succession.successorId());
        boolean began = !versions.isEmpty() && versions.get(0).from().equals(succession.on());
        if (!began || units.predecessors(succession.successorId()).size() > 1) {
            return SuccessionKind.MERGED;
        }
        Optional<String> before = units.latest(succession.predecessorId()).map(Unit::name);
        boolean same = before.equals(Optional.of(versions.get(0).name()));
        return same ? SuccessionKind.CONTINUED : SuccessionKind.RENAMED;
    }
}
