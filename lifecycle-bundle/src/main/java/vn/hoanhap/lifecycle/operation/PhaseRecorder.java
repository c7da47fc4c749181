package vn.hoanhap.lifecycle.operation;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.phase.Change;

/** Writes down how the phases of one change go. */
public interface PhaseRecorder {

    /** Writes nothing: for restarts, which change nothing that was wished for. */
    PhaseRecorder SILENT = new PhaseRecorder() {
        @Override
        public void enter(Change change, String phase) {
            // nothing to write
        }

        @Override
        public void leave(Operation.PhaseState state, @Nullable Text note) {
            // nothing to write
        }

        @Override
        public void undone(Change change, String phase, @Nullable Text note) {
            // nothing to write
        }

        @Override
        public void end(Change change, Outcome outcome) {
            // nothing to write
        }
    };

    /** A phase begins. */
    void enter(Change change, String phase);

    /** The phase that began last has ended. */
    void leave(Operation.PhaseState state, @Nullable Text note);

    /** A phase was taken back; the phase that failed stays the one that the operation names. */
    void undone(Change change, String phase, @Nullable Text note);

    /** The change has ended. */
    void end(Change change, Outcome outcome);
}
