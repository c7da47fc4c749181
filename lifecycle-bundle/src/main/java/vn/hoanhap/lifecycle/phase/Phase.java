package vn.hoanhap.lifecycle.phase;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/** Is one step of a change. It leaves everything so that its {@link #undo} can take it back. */
public interface Phase {

    /** Returns its name, as the operation tells of it: lower case, at most ten letters. */
    String name();

    /**
     * Does its part.
     *
     * @return what it did, for the operator; null when there is nothing to say
     * @throws Exception when the change cannot go on; it and everything before is then undone
     */
    @Nullable
    Text run(Change change) throws Exception;

    /**
     * Takes its part back, also when it was done only in part. What cannot be taken back is said.
     *
     * @return what stays; null when nothing does
     */
    default @Nullable Text undo(Change change) throws Exception {
        return null;
    }

    /** Tells whether it has to do with a change; else it is left out. */
    default boolean concerns(Change change) {
        return true;
    }

    /** Tells whether the new state serves already when this phase begins: calls that arrive need not let the change pass. */
    default boolean serves() {
        return beyondReturn();
    }

    /** Tells whether nothing is undone any more once this phase has begun: the new state serves already. */
    default boolean beyondReturn() {
        return false;
    }
}
