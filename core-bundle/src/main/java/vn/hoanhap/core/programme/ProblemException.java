package vn.hoanhap.core.programme;

/** Carries a problem up to the gateway, which answers with it and rolls the unit of work back. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Wraps the problem. */
    public ProblemException(Problem problem) {
        super(problem.type() + ": " + problem.detail().en() + describe(problem));
        this.problem = problem;
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
