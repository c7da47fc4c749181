package vn.hoanhap.core.programme;

import java.util.OptionalLong;

/** Carries a problem up to the gateway, which answers with it and rolls the unit of work back. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final long retrySeconds; // 0 for none

    /** Wraps the problem. */
    public ProblemException(Problem problem) {
        this(problem, 0);
    }

    private ProblemException(Problem problem, long retrySeconds) {
        super(problem.type() + ": " + problem.detail().en() + describe(problem));
        this.problem = problem;
        this.retrySeconds = retrySeconds;
    }

    /**
     * Returns it with the time after which the same call may succeed, sent as {@code Retry-After}.
     *
     * @param seconds at least 1
     */
    public ProblemException retryAfter(long seconds) {
        return new ProblemException(problem, Math.max(1, seconds));
    }

    /** Returns after how many seconds the same call may succeed; empty when waiting does not help. */
    public OptionalLong retryAfter() {
        return retrySeconds == 0 ? OptionalLong.empty() : OptionalLong.of(retrySeconds);
    }

    /** Returns the problem. */
    public Problem problem() {
        return problem;
    }

    private static String describe(Problem problem) {
        StringBuilder fields = new StringBuilder();
        for (Problem.FieldError error : problem.errors()) {
            fields.append("; ")
                    .append(error.field())
                    .append(": ")
                    .append(error.message().en());
        }
        return fields.toString();
    }
}
