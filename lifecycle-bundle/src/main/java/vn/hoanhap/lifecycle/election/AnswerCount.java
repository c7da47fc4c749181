package vn.hoanhap.lifecycle.election;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts how the calls on one version ended, by address. Addresses are templates, so there are as many as the version has
 * routes and pages, and none holds an id.
 */
public final class AnswerCount {

    private static final int HUNDRED = 100;

    private final ConcurrentMap<String, Tally> byAddress = new ConcurrentHashMap<>();

    private record Tally(LongAdder answered, LongAdder failed) {
        Calls calls() {
            return new Calls(answered.sum(), failed.sum());
        }
    }

    /**
     * Is how many calls were answered.
     *
     * @param answered all of them
     * @param failed those of them that the server could not serve as it should: status 500 and above
     */
    public record Calls(long answered, long failed) {

        /** No calls. */
        public static final Calls NONE = new Calls(0, 0);

        /** Returns the failed ones of a hundred, rounded down; 0 when there were no calls. */
        public long failedOfHundred() {
            return answered == 0 ? 0 : failed * HUNDRED / answered;
        }

        private Calls plus(Calls others) {
            return new Calls(answered + others.answered, failed + others.failed);
        }
    }

    /** Counts one call. */
    public void count(String address, boolean failed) {
        Tally tally = byAddress.computeIfAbsent(address, any -> new Tally(new LongAdder(), new LongAdder()));
        tally.answered().increment();
        if (failed) {
            tally.failed().increment();
        }
    }

    /** Returns the calls of one address so far. */
    public Calls at(String address) {
        Tally tally = byAddress.get(address);
        return tally == null ? Calls.NONE : tally.calls();
    }

    /** Returns the calls so far, by address. */
    public Map<String, Calls> byAddress() {
        Map<String, Calls> all = new TreeMap<>();
        byAddress.forEach((address, tally) -> all.put(address, tally.calls()));
        return all;
    }

    /** Returns all calls so far. */
    public Calls all() {
        return byAddress.values().stream().map(Tally::calls).reduce(Calls.NONE, Calls::plus);
    }
}
