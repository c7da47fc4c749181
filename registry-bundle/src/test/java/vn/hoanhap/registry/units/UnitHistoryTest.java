package vn.hoanhap.registry.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever mergers and divisions follow one another, what a unit of today covers is what a walk through history from the old
 * days on would have found: each unit is told forward to those that hold a part of it today.
 */
class UnitHistoryTest {

    /** A country of communes that is merged and divided step by step, and who holds a part of each first commune today. */
    private static final class History {
        private final UnitGraph graph = new UnitGraph();
        private final Map<Long, Set<Long>> holders = new HashMap<>();
        private final Set<Long> standing = new TreeSet<>();
        private long last;

        History(Random random, int communes, int changes) {
            for (int i = 0; i < communes; i++) {
                long commune = ++last;
                holders.put(commune, new HashSet<>(Set.of(commune)));
                standing.add(commune);
            }
            for (int i = 0; i < changes; i++) {
                change(random);
            }
        }

        private void change(Random random) {
            List<Long> some = new ArrayList<>(standing);
            Collections.shuffle(some, random);
            if (random.nextBoolean() && some.size() > 1) {
                replace(some.subList(0, 2 + random.nextInt(Math.min(3, some.size() - 1))), 1);
            } else {
                replace(some.subList(0, 1), 2 + random.nextInt(2));
            }
        }

        /** Puts new units in the place of old ones: one for a merger, several for a division. */
        private void replace(List<Long> old, int parts) {
            Set<Long> heirs = new HashSet<>();
            for (int i = 0; i < parts; i++) {
                heirs.add(++last);
            }
            for (long ended : old) {
                standing.remove(ended);
                heirs.forEach(heir -> graph.succeeds(heir, ended));
                holders.values().stream().filter(held -> held.remove(ended)).forEach(held -> held.addAll(heirs));
            }
            standing.addAll(heirs);
        }
    }

    @Property
    void coversWhollyWhatNobodyElseHoldsAPartOf(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 8) int communes,
            @ForAll @IntRange(max = 12) int changes) {
        History history = new History(random, communes, changes);

        for (long today : history.standing) {
            Map<Long, Boolean> cover = history.graph.coverOf(today);
            history.holders.forEach((commune, held) -> {
                Boolean split = held.contains(today) ? Boolean.valueOf(held.size() > 1) : null;
                assertThat(cover.get(commune))
                        .as("commune %d in unit %d of today", commune, today)
                        .isEqualTo(split);
            });
        }
    }

    @Property
    void placesNothingTwiceAndLeavesOpenWhatWasDivided(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 8) int communes,
            @ForAll @IntRange(max = 12) int changes) {
        History history = new History(random, communes, changes);

        history.holders.forEach((commune, held) -> {
            Set<Long> wholly = history.standing.stream()
                    .filter(today ->
                            Boolean.FALSE.equals(history.graph.coverOf(today).get(commune)))
                    .collect(Collectors.toSet());
            assertThat(wholly).hasSize(held.size() == 1 ? 1 : 0);
        });
    }

    @Property
    void givesAProvinceEverythingThatItsCommunesHoldTogether(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 8) int communes,
            @ForAll @IntRange(max = 12) int changes) {
        History history = new History(random, communes, changes);
        long province = 1_000;
        history.standing.forEach(today -> history.graph.below(province, today));

        Map<Long, Boolean> cover = history.graph.coverOf(province);

        assertThat(history.holders.keySet())
                .allSatisfy(commune -> assertThat(cover.get(commune)).isFalse());
    }
}
