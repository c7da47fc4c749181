package vn.hoanhap.registry.attachments.files;

/** Says why a file is not kept. */
public final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Is why a file is not kept; its sentence is {@code attachment.file.CODE}. */
    public enum Why {
        /** Nothing is in it. */
        EMPTY,
        /** It is of no kind that is kept, whatever its name says. */
        KIND,
        /** It carries macros. */
        MACROS,
        /** It ends too early, or does not hold together. */
        BROKEN
    }

    RefusedFileException(Why why) {
        super("a file is refused: " + why);
        this.why = why;
    }

    /** Returns why. */
    public Why why() {
        return why;
    }
}
