package vn.hoanhap.lifecycle.metric;

import java.util.concurrent.atomic.LongAdder;

/** Counts durations in buckets. Safe for many threads. */
final class Histogram {

    private static final double NANOS = 1e9;
    private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    private final LongAdder[] buckets = new LongAdder[SECONDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Histogram() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void add(long duration) {
        int bucket = 0;
        while (bucket < SECONDS.length && (double) duration > SECONDS[bucket] * NANOS) {
            bucket++;
        }
        buckets[bucket].increment();
        nanos.add(duration);
    }

    void write(Exposition out, String name, String labels) {
        long total = 0;
        for (int i = 0; i < buckets.length; i++) {
            total += buckets[i].sum();
            String limit = i < SECONDS.length ? Exposition.number(SECONDS[i]) : "+Inf";
            out.sample(name + "_bucket", labels + ",le=\"" + limit + '"', total);
        }
        out.sample(name + "_sum", labels, (double) nanos.sum() / NANOS);
        out.sample(name + "_count", labels, total);
    }
}
