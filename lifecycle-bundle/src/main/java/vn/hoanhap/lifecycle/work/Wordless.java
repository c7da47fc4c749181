package vn.hoanhap.lifecycle.work;

import java.util.IdentityHashMap;
import java.util.Map;
import vn.hoanhap.core.store.StoreException;

/**
 * Is an exception for the log without the words of the one it stands for: an engine or a parser quotes values in its
 * messages, and a value may be somebody's name. Class names and stack frames tell where to look; the words of our own
 * exceptions, of the virtual machine and of linking hold no values and stay.
 */
public final class Wordless extends Exception {

    private static final long serialVersionUID = 1L;

    private Wordless(Throwable original) {
        super(original.getClass().getName() + (harmless(original) ? ": " + original.getMessage() : ""));
        setStackTrace(original.getStackTrace());
    }

    /** Copies a failure and its causes. */
    public static Throwable of(Throwable failure) {
        return copy(failure, new IdentityHashMap<>());
    }

    private static boolean harmless(Throwable failure) {
        return failure instanceof StoreException
                || failure instanceof LinkageError
                || (failure.getClass() == IllegalStateException.class && failure.getCause() == null)
                || failure.getClass() == NullPointerException.class;
    }

    private static Wordless copy(Throwable failure, Map<Throwable, Boolean> seen) {
        Wordless copy = new Wordless(failure);
        Throwable cause = failure.getCause();
        if (cause != null && seen.put(cause, true) == null) {
            copy.initCause(copy(cause, seen));
        }
        return copy;
    }
}
