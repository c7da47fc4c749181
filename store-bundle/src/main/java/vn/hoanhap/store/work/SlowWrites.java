package vn.hoanhap.store.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names blocks that keep Derby's readers waiting: one line a minute for each, by the class that wrote, from the second
 * time on. */
final class SlowWrites {

    private static final Logger LOG = LoggerFactory.getLogger(SlowWrites.class);
    private static final long LIMIT_MILLIS = 100;
    private static final long QUIET_NANOS = 60_000_000_000L;

    private final Map<String, Long> lastNamed = new ConcurrentHashMap<>();

    void look(UnitOfWork unit, Object work) {
        if (!unit.writing() || unit.rows() == 0 || unit.heldMillis() <= LIMIT_MILLIS) {
            return;
        }
        String where = nameOf(work);
        long now = System.nanoTime();
        Long before = lastNamed.get(where);
        if (before == null) {
            // The first time a block loads classes and prepares statements.
            lastNamed.put(where, now - QUIET_NANOS);
        } else if (now - before >= QUIET_NANOS) {
            lastNamed.put(where, now);
            LOG.warn(
                    "{} wrote {} rows in {} ms; readers may wait for it: write in smaller chunks",
                    where,
                    unit.rows(),
                    unit.heldMillis());
        }
    }

    /** A lambda's class name ends in a number of its own; what stands before names the code. */
    private static String nameOf(Object work) {
        String name = work.getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda);
    }
}
