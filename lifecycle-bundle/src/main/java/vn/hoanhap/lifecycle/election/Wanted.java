package vn.hoanhap.lifecycle.election;

import org.jspecify.annotations.Nullable;

/** Is what a caller looks for: a programme by its id, or by a segment that it claims. */
public sealed interface Wanted {

    /** Wants the programme of this id. */
    record ById(String id) implements Wanted {
        @Override
        public @Nullable ProgrammeVersion in(Snapshot snapshot) {
            return snapshot.programme(id);
        }

        @Override
        public boolean among(Expected expected) {
            return expected.ids().contains(id);
        }
    }

    /** Wants the programme that claims this first segment. */
    record BySegment(String segment) implements Wanted {
        @Override
        public @Nullable ProgrammeVersion in(Snapshot snapshot) {
            return snapshot.segment(segment);
        }

        @Override
        public boolean among(Expected expected) {
            return expected.segments().contains(segment);
        }
    }

    /** Finds it. */
    @Nullable
    ProgrammeVersion in(Snapshot snapshot);

    /** Tells whether it belongs to a programme that should serve. */
    boolean among(Expected expected);
}
