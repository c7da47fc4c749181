package vn.hoanhap.lifecycle.operation;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Is how a change ended.
 *
 * @param state SUCCEEDED or UNDONE
 * @param cause why it was undone, or what went wrong after the switch; null when all is well
 */
public record Outcome(Operation.State state, @Nullable Text cause) {

    /** Tells whether what was asked for is so. */
    public boolean succeeded() {
        return state == Operation.State.SUCCEEDED;
    }
}
