package vn.hoanhap.registry.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AliasChainTest {
    private static final int PEOPLE = 8;

    @Example
    void countsAWholeChainAsTheLastRecord() {
        AliasChain chain = new AliasChain(Map.of());

        assertThat(chain.merge(1, 2)).isTrue();
        assertThat(chain.merge(2, 3)).isTrue();

        assertThat(chain.roots()).isEqualTo(Map.of(1L, 3L, 2L, 3L));
    }

    @Example
    void setsApartWithEverythingThatWasMergedBefore() {
        AliasChain chain = new AliasChain(Map.of(1L, 2L, 2L, 3L));

        assertThat(chain.unmerge(2)).isEqualTo(3);

        assertThat(chain.roots()).isEqualTo(Map.of(1L, 2L));
    }

    @Example
    void refusesToMergeTwiceOrInACircle() {
        AliasChain chain = new AliasChain(Map.of(1L, 2L));

        assertThat(chain.merge(1, 3)).isFalse();
        assertThat(chain.merge(2, 1)).isFalse();
        assertThat(chain.merge(3, 3)).isFalse();
    }

    /** However people are merged and set apart, groups are those of a plain union of the standing merges. */
    @Property
    void groupsAreThoseOfTheStandingMerges(
            @ForAll @Size(max = 40) List<@IntRange(max = PEOPLE * PEOPLE - 1) Integer> steps) {
        AliasChain chain = new AliasChain(Map.of());
        Map<Long, Long> standing = new HashMap<>();
        for (int step : steps) {
            long one = step / PEOPLE;
            long other = step % PEOPLE;
            if (one == other) {
                chain.unmerge(one);
                standing.remove(one);
            } else if (chain.merge(one, other)) {
                standing.put(one, other);
            }
        }

        for (long one = 0; one < PEOPLE; one++) {
            for (long other = 0; other < PEOPLE; other++) {
                boolean same = chain.root(one) == chain.root(other);
                assertThat(same).isEqualTo(group(standing, one) == group(standing, other));
            }
        }
    }

    private static int group(Map<Long, Long> standing, long person) {
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            groups.add(i);
        }
        standing.forEach((alias, into) -> {
            int from = groups.get(alias.intValue());
            int to = groups.get(into.intValue());
            groups.replaceAll(group -> group == from ? to : group);
        });
        return groups.get((int) person);
    }
}
