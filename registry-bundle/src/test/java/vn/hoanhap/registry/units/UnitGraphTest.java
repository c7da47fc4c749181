package vn.hoanhap.registry.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class UnitGraphTest {
    private static final int UNITS = 12;

    @Example
    void coversItselfWhatIsBelowAndWhatItTookOver() {
        UnitGraph graph = new UnitGraph();
        graph.below(1, 2);
        graph.below(2, 3);
        graph.succeeds(9, 1);

        assertThat(graph.coverOf(9)).isEqualTo(Map.of(9L, false, 1L, false, 2L, false, 3L, false));
        assertThat(graph.coverOf(1)).isEqualTo(Map.of(1L, false, 2L, false, 3L, false));
    }

    @Example
    void marksASplitPredecessorExceptWhereAllItsPartsLieBelow() {
        UnitGraph graph = new UnitGraph();
        graph.succeeds(10, 1);
        graph.succeeds(11, 1);
        graph.below(20, 10);
        graph.below(20, 11);

        assertThat(graph.coverOf(10)).containsEntry(1L, true);
        assertThat(graph.coverOf(20)).containsEntry(1L, false);
    }

    /** Units succeed only units with smaller numbers: nothing covered wholly has a successor outside. */
    @Property
    void nothingOutsideSharesWhatIsCoveredWholly(
            @ForAll @Size(max = 30) List<@IntRange(max = UNITS * UNITS - 1) Integer> links) {
        UnitGraph graph = new UnitGraph();
        Set<List<Long>> successions = new HashSet<>();
        for (int link : links) {
            long older = Math.min(link / UNITS, link % UNITS);
            long newer = Math.max(link / UNITS, link % UNITS);
            if (older != newer) {
                graph.succeeds(newer, older);
                successions.add(List.of(newer, older));
            }
        }

        for (long root = 0; root < UNITS; root++) {
            Map<Long, Boolean> cover = graph.coverOf(root);
            assertThat(cover).containsEntry(root, false);
            for (List<Long> succession : successions) {
                boolean wholly = Boolean.FALSE.equals(cover.get(succession.get(1))) && succession.get(1) != root;
                assertThat(!wholly || Boolean.FALSE.equals(cover.get(succession.get(0))))
                        .isTrue();
            }
        }
    }
}
