package vn.hoanhap.registry.units.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.shipped.NumberedLine;

/** Checks what the versions say about each other: order, gaps, codes, levels and parents. */
final class VersionRules {
    private final List<UnitVersion> versions;
    private final List<NumberedLine> lines;
    private final Map<Long, UnitLife> unitsById = new HashMap<>();

    VersionRules(List<UnitVersion> versions, List<NumberedLine> lines) {
        this.versions = versions;
        this.lines = lines;
    }

    /** Throws at the first line that breaks a rule. */
    void check() {
        for (int index = 0; index < versions.size(); index++) {
            checkDates(index);
            joinToUnit(index);
        }
        checkCodesNameOneUnit();
        for (int index = 0; index < versions.size(); index++) {
            checkParent(index);
        }
    }

    Map<Long, UnitLife> unitsById() {
        return unitsById;
    }

    private void checkDates(int index) {
        UnitVersion version = versions.get(index);
        LocalDate to = version.to();
        if (to != null && to.isBefore(version.from())) {
            throw lines.get(index).wrong("the last day " + to + " lies before the first day " + version.from() + ".");
        }
        LocalDate levelEnd = version.kind().level().lastDay();
        if (levelEnd != null && (to == null || to.isAfter(levelEnd))) {
            throw lines.get(index)
                    .wrong("the level " + version.kind().level().code() + " ended on " + levelEnd
                            + ". End the version by then.");
        }
    }

    private void joinToUnit(int index) {
        UnitVersion version = versions.get(index);
        UnitVersion before = index == 0 ? null : versions.get(index - 1);
        if (before == null || before.unitId() != version.unitId()) {
            if (before != null && before.unitId() > version.unitId()) {
                throw lines.get(index).wrong("the ids must ascend. Put this line where its unit stands.");
            }
            unitsById.put(version.unitId(), new UnitLife(version.kind().level(), version.from(), version.to()));
            return;
        }
        requireAdjacent(index, before, version);
        unitsById.put(version.unitId(), new UnitLife(version.kind().level(), firstDay(version), version.to()));
    }

    private LocalDate firstDay(UnitVersion version) {
        UnitLife life = unitsById.get(version.unitId());
        return life == null ? version.from() : life.from();
    }

    private void requireAdjacent(int index, UnitVersion before, UnitVersion version) {
        LocalDate end = before.to();
        if (end == null || !end.plusDays(1).equals(version.from())) {
            throw lines.get(index)
                    .wrong("the versions of unit " + version.unitId() + " overlap or leave a gap: one ends on "
                            + (end == null ? "no day" : end) + ", the next begins on " + version.from() + ".");
        }
        if (!before.kind().level().equals(version.kind().level())) {
            throw lines.get(index).wrong("a unit keeps its level. Give the new unit a new id.");
        }
    }

    private void checkCodesNameOneUnit() {
        List<Integer> byCode =
                new ArrayList<>(IntStream.range(0, versions.size()).boxed().toList());
        byCode.sort(Comparator.comparing((Integer index) -> versions.get(index).code())
                .thenComparing(index -> versions.get(index).from()));
        for (int place = 1; place < byCode.size(); place++) {
            UnitVersion before = versions.get(byCode.get(place - 1));
            UnitVersion version = versions.get(byCode.get(place));
            if (before.code().equals(version.code()) && before.isValidOn(version.from())) {
                throw lines.get(byCode.get(place))
                        .wrong("the code " + version.code() + " names unit " + before.unitId() + " and unit "
                                + version.unitId() + " on " + version.from() + ". End one before the other begins.");
            }
        }
    }

    private void checkParent(int index) {
        UnitVersion version = versions.get(index);
        Long parentId = version.parentId();
        NumberedLine line = lines.get(index);
        int rank = version.kind().level().rank();
        if (parentId == null) {
            if (rank > 1) {
                throw line.wrong("unit " + version.unitId() + " has no parent. Fill in the id of the unit above.");
            }
            return;
        }
        UnitLife parent = unitsById.get(parentId);
        if (parent == null) {
            throw line.wrong("the parent " + parentId + " is unknown. Add that unit or correct the id.");
        }
        if (parent.level().rank() >= rank) {
            throw line.wrong("the parent " + parentId + " is not of a higher level, which could close a circle."
                    + " Name a unit of a level above " + version.kind().level().code() + ".");
        }
        if (!parent.covers(version.from(), version.to())) {
            throw line.wrong("unit " + version.unitId() + " reaches outside the life of its parent " + parentId + " ("
                    + parent.from() + " to " + (parent.to() == null ? "now" : parent.to()) + "). Cut the version.");
        }
    }

    /** Says from when to when a unit lived, over all of its versions. */
    record UnitLife(
            UnitLevel level, LocalDate from, @Nullable LocalDate to) {
        boolean covers(LocalDate first, @Nullable LocalDate last) {
            boolean endsInside = to == null || (last != null && !last.isAfter(to));
            return !first.isBefore(from) && endsInside;
        }

        boolean heldOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }
}
