package vn.hoanhap.methadone.law;

import org.jspecify.annotations.Nullable;

/** Reports a file of rules that cannot be trusted: which file, which line, what is wrong there and what to do. */
public final class RuleFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleFileException(String file, int line, String problem, @Nullable Throwable cause) {
        super(file + (line == 0 ? "" : ", line " + line) + ": " + problem, cause);
    }
}
