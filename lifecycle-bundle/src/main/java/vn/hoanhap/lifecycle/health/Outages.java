package vn.hoanhap.lifecycle.health;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.hoanhap.core.text.Text;

/** Remembers why a programme that should serve does not, or why it serves in an earlier version. */
public final class Outages {

    private final Map<String, Outage> current = new ConcurrentHashMap<>();

    /**
     * Is one programme that is not as it should be.
     *
     * @param version the version that should serve
     * @param advice why it does not, and what the operator does next
     * @param earlierServes whether an earlier version serves in its place
     */
    public record Outage(String version, Text advice, boolean earlierServes) {}

    /** Notes an outage. */
    public void begin(String programmeId, Outage outage) {
        current.put(programmeId, outage);
    }

    /** Forgets it. */
    public void end(String programmeId) {
        current.remove(programmeId);
    }

    /** Returns all by programme id. */
    public Map<String, Outage> all() {
        return new TreeMap<>(current);
    }
}
