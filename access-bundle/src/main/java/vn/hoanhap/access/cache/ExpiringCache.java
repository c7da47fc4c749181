package vn.hoanhap.access.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.hoanhap.core.clock.LegalClock;

/** Keeps at most so many entries, the ones used last, each for at most so long. Safe for any number of threads. */
public final class ExpiringCache<K, V> {

    private record Kept<V>(V value, Instant until) {}

    private final Duration kept;
    private final LegalClock clock;
    private final Map<K, Kept<V>> entries;

    /** Makes an empty cache. */
    public ExpiringCache(Duration kept, int most, LegalClock clock) {
        this.kept = kept;
        this.clock = clock;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** Returns what is kept and not yet too old. */
    public synchronized Optional<V> get(K key) {
        Kept<V> entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (clock.now().isBefore(entry.until())) {
            return Optional.of(entry.value());
        }
        entries.remove(key);
        return Optional.empty();
    }

    /** Keeps a value from now on. */
    public synchronized void put(K key, V value) {
        entries.put(key, new Kept<>(value, clock.now().plus(kept)));
    }

    /** Forgets a value. */
    public synchronized void remove(K key) {
        entries.remove(key);
    }

    /** Forgets every value that meets the condition. */
    public synchronized void removeIf(Predicate<V> condition) {
        entries.values().removeIf(entry -> condition.test(entry.value()));
    }

    /** Forgets everything. */
    public synchronized void clear() {
        entries.clear();
    }
}
