package vn.hoanhap.registry.shipped;

import org.jspecify.annotations.Nullable;

/** Reports a file of the register that cannot be trusted: which file, which line, what is wrong there and what to do. */
public final class ShippedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /**
     * Makes the report.
     *
     * @param file the name of the file
     * @param line the number of the line, from 1; 0 when the whole file is meant
     * @param problem what is wrong and what to do, one or two sentences
     * @param cause the error beneath, or null
     */
    public ShippedFileException(String file, int line, String problem, @Nullable Throwable cause) {
        super(file + (line == 0 ? "" : ", line " + line) + ": " + problem, cause);
        this.file = file;
        this.line = line;
    }

    /** Returns the name of the file. */
    public String file() {
        return file;
    }

    /** Returns the number of the line, from 1, or 0 when the whole file is meant. */
    public int line() {
        return line;
    }
}
