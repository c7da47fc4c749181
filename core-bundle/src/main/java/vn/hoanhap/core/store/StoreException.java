package vn.hoanhap.core.store;

/** Reports that the database refused or could not be reached. The message names the operation, never a person's data. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean temporary;

    /** Wraps the engine's answer. {@code temporary}: the same call may succeed when repeated. */
    public StoreException(String message, boolean temporary, Throwable cause) {
        super(message, cause);
        this.temporary = temporary;
    }

    /** Tells whether the same call may succeed when repeated. */
    public boolean temporary() {
        return temporary;
    }
}
