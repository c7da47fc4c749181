package vn.hoanhap.store.ids;

import com.github.f4b6a3.tsid.TsidFactory;
import java.util.concurrent.ThreadLocalRandom;
import vn.hoanhap.core.store.Ids;

/**
 * Makes time-sorted ids: 42 bits of milliseconds since 2020, 10 bits of node, 12 bits that count within a millisecond. A
 * clock that steps back does not: the counter goes on until the clock has caught up.
 */
public final class TimeSortedIds implements Ids {

    private static final int NODE_BITS = 10;

    private final TsidFactory factory;

    /**
     * Makes ids for one node.
     *
     * @param node 0 to {@value NodeNumber#MOST}
     */
    public TimeSortedIds(int node) {
        // Ids need not be hard to guess, rights protect what they name; a secure source would be a queue of all
        // writers.
        factory = TsidFactory.builder()
                .withNodeBits(NODE_BITS)
                .withNode(node)
                .withRandomFunction(() -> ThreadLocalRandom.current().nextInt())
                .build();
    }

    @Override
    public long next() {
        return factory.create().toLong();
    }
}
