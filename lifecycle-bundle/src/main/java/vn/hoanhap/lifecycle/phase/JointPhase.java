package vn.hoanhap.lifecycle.phase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/** Is a step that the changes of a set take at once, so that nobody ever finds only some of them done. */
public interface JointPhase extends Phase {

    /**
     * Does its part for all changes of a set.
     *
     * @return what it did; null when there is nothing to say
     * @throws Exception when none of them can go on
     */
    @Nullable
    Text runAll(List<Change> set) throws Exception;

    /** Takes its part back for all of them; returns what stays. */
    default @Nullable Text undoAll(List<Change> set) throws Exception {
        return null;
    }

    @Override
    default @Nullable Text run(Change change) throws Exception {
        return runAll(List.of(change));
    }

    @Override
    default @Nullable Text undo(Change change) throws Exception {
        return undoAll(List.of(change));
    }
}
