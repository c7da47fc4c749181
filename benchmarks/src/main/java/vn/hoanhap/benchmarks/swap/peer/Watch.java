package vn.hoanhap.benchmarks.swap.peer;

import java.util.Optional;
import vn.hoanhap.benchmarks.machine.KeepAlive;

/** Looks at one answer after another until the new version gives one, and counts since when nobody did. Not for several threads. */
final class Watch {

    private static final int GOOD = 200;

    private final String sign;
    private final long orderedNanos;
    private long outSinceNanos;
    private boolean out;

    /**
     * Begins with the order.
     *
     * @param sign what stands in an answer of the new version only
     */
    Watch(String sign, long orderedNanos) {
        this.sign = sign;
        this.orderedNanos = orderedNanos;
    }

    /** Looks at an answer, and returns how the update went when it is the first of the new version. */
    Optional<PeerServer.Update> look(KeepAlive.Answer answer, long nowNanos) {
        if (answer.status() != GOOD) {
            outSinceNanos = out ? outSinceNanos : nowNanos;
            out = true;
            return Optional.empty();
        }
        if (!answer.text().contains(sign)) {
            return Optional.empty();
        }
        double outMillis = out ? (nowNanos - outSinceNanos) / 1e6 : 0;
        return Optional.of(new PeerServer.Update((nowNanos - orderedNanos) / 1e6, outMillis));
    }
}
