package vn.hoanhap.parts.law;

import org.jspecify.annotations.Nullable;

/** Reports a file of rules that cannot be trusted: which file, which line, what is wrong there and what to do. */
public final class RuleFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports a fault.
     *
     * @param file name of the file
     * @param line number of the line, from 1; 0 for the whole file
     * @param problem what is wrong there and what to do
     * @param cause what told so; null for nothing else
     */
    public RuleFileException(String file, int line, String problem, @Nullable Throwable cause) {
        super(file + (line == 0 ? "" : ", line " + line) + ": " + problem, cause);
    }
}
