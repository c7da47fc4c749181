package vn.hoanhap.registry.units.data;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.registry.shipped.NumberedLine;

/**
 * Checks that every succession joins a unit that ended with one that took over on the next day, and says "split" exactly where
 * one split. Who merges or takes a part may have stood before; who continues another or renames it begins that day.
 */
final class SuccessionRules {
    private final Map<Long, VersionRules.UnitLife> unitsById;
    private final List<UnitSuccession> successions;
    private final List<NumberedLine> lines;

    SuccessionRules(
            Map<Long, VersionRules.UnitLife> unitsById, List<UnitSuccession> successions, List<NumberedLine> lines) {
        this.unitsById = unitsById;
        this.successions = successions;
        this.lines = lines;
    }

    /** Throws at the first line that breaks a rule. */
    void check() {
        Map<Long, Integer> successors = new HashMap<>();
        Set<List<Long>> pairs = new HashSet<>();
        for (int index = 0; index < successions.size(); index++) {
            UnitSuccession succession = successions.get(index);
            checkDates(succession, lines.get(index));
            if (!pairs.add(List.of(succession.fromId(), succession.toId()))) {
                throw lines.get(index).wrong("this pair of units stands here twice. Keep one line.");
            }
            successors.merge(succession.fromId(), 1, Integer::sum);
        }
        for (int index = 0; index < successions.size(); index++) {
            int count = successors.getOrDefault(successions.get(index).fromId(), 0);
            checkSplit(successions.get(index), count, lines.get(index));
        }
    }

    private void checkDates(UnitSuccession succession, NumberedLine line) {
        VersionRules.UnitLife from = known(succession.fromId(), line);
        VersionRules.UnitLife to = known(succession.toId(), line);
        if (!succession.on().minusDays(1).equals(from.to())) {
            throw line.wrong("unit " + succession.fromId() + " did not end on the day before " + succession.on() + ".");
        }
        boolean stoodBefore = succession.kind() == SuccessionKind.MERGED || succession.kind() == SuccessionKind.SPLIT;
        if (stoodBefore && !to.heldOn(succession.on())) {
            throw line.wrong("unit " + succession.toId() + " did not exist on " + succession.on() + ".");
        }
        if (!stoodBefore && !succession.on().equals(to.from())) {
            throw line.wrong("unit " + succession.toId() + " did not begin on " + succession.on() + ".");
        }
    }

    private VersionRules.UnitLife known(long unitId, NumberedLine line) {
        VersionRules.UnitLife life = unitsById.get(unitId);
        if (life == null) {
            throw line.wrong("unit " + unitId + " is unknown. Add it to units.txt or correct the id.");
        }
        return life;
    }

    private static void checkSplit(UnitSuccession succession, int successors, NumberedLine line) {
        boolean split = succession.kind() == SuccessionKind.SPLIT;
        if (split != successors > 1) {
            throw line.wrong("unit " + succession.fromId() + " has " + successors + " successors here, but the kind is "
                    + succession.kind() + ". Write s exactly where a unit has several.");
        }
    }
}
