package vn.hoanhap.registry.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Records that were merged count as one human being, however merges and their ends follow one another. */
class CountedOnceTest {

    private static final int RECORDS = 9;

    @Property
    void aMergeTakesOneHumanBeingAwayOrNone(@ForAll Random random, @ForAll @IntRange(max = 30) int tries) {
        AliasChain chain = new AliasChain(Map.of());

        for (int i = 0; i < tries; i++) {
            long before = people(chain);
            boolean merged = chain.merge(record(random), record(random));
            assertThat(people(chain)).isEqualTo(merged ? before - 1 : before);
        }
    }

    @Property
    void endingAMergeBringsBackWhatWasThere(@ForAll Random random, @ForAll @IntRange(max = 30) int tries) {
        AliasChain chain = new AliasChain(Map.of());
        for (int i = 0; i < tries; i++) {
            chain.merge(record(random), record(random));
        }
        Map<Long, Long> before = roots(chain);
        long alias = record(random);
        long target = record(random);

        if (chain.merge(alias, target)) {
            assertThat(chain.unmerge(alias)).isEqualTo(target);
        }

        assertThat(roots(chain)).isEqualTo(before);
    }

    @Property
    void endingAllMergesInAnyOrderLeavesEverybodyThemselves(
            @ForAll Random random, @ForAll @IntRange(max = 30) int tries) {
        AliasChain chain = new AliasChain(Map.of());
        List<Long> merged = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            long alias = record(random);
            if (chain.merge(alias, record(random))) {
                merged.add(alias);
            }
        }
        Collections.shuffle(merged, random);

        long before = people(chain);
        for (long alias : merged) {
            chain.unmerge(alias);
            assertThat(people(chain)).isEqualTo(++before);
        }

        roots(chain).forEach((record, root) -> assertThat(root).isEqualTo(record));
    }

    private static long record(Random random) {
        return 1L + random.nextInt(RECORDS);
    }

    private static long people(AliasChain chain) {
        return roots(chain).values().stream().distinct().count();
    }

    private static Map<Long, Long> roots(AliasChain chain) {
        Map<Long, Long> roots = new HashMap<>();
        LongStream.rangeClosed(1, RECORDS).forEach(record -> roots.put(record, chain.root(record)));
        return roots;
    }
}
