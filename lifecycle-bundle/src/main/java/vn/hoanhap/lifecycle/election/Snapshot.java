package vn.hoanhap.lifecycle.election;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Is who serves at one moment. Immutable. */
public final class Snapshot {

    /** Serves nothing. */
    static final Snapshot EMPTY = new Snapshot(Map.of());

    private final Map<String, ProgrammeVersion> byId;
    private final Map<String, ProgrammeVersion> bySegment;

    private Snapshot(Map<String, ProgrammeVersion> byId) {
        Map<String, ProgrammeVersion> segments = new TreeMap<>();
        byId.values().forEach(version -> version.info().segments().forEach(segment -> segments.put(segment, version)));
        this.byId = new TreeMap<>(byId);
        this.bySegment = Map.copyOf(segments);
    }

    /** Returns the version that serves a programme; null when none does. */
    public @Nullable ProgrammeVersion programme(String id) {
        return byId.get(id);
    }

    /** Returns the version that serves a first segment under {@code /api/v1}; null when none does. */
    public @Nullable ProgrammeVersion segment(String segment) {
        return bySegment.get(segment);
    }

    /** Lists the versions by id. */
    public Collection<ProgrammeVersion> versions() {
        return java.util.Collections.unmodifiableCollection(byId.values());
    }

    /** Returns who would serve once these versions do. */
    public Snapshot with(Collection<ProgrammeVersion> versions) {
        Map<String, ProgrammeVersion> next = new TreeMap<>(byId);
        versions.forEach(version -> next.put(version.id(), version));
        return new Snapshot(next);
    }

    Snapshot without(String id) {
        Map<String, ProgrammeVersion> next = new TreeMap<>(byId);
        next.remove(id);
        return new Snapshot(next);
    }
}
