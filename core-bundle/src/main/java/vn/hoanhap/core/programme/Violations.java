package vn.hoanhap.core.programme;

import java.util.ArrayList;
import java.util.List;
import vn.hoanhap.core.text.Text;

/** Collects what is wrong with an input, so that a user hears of everything at once. Not for several threads. */
public final class Violations {

    private final List<Problem.FieldError> errors = new ArrayList<>();

    /** Notes a fault of a field. */
    public Violations add(String field, Text message, Text remedy) {
        errors.add(new Problem.FieldError(field, message, remedy));
        return this;
    }

    /** Notes the fault unless the condition holds. */
    public Violations require(boolean holds, String field, Text message, Text remedy) {
        return holds ? this : add(field, message, remedy);
    }

    /** Tells whether nothing was noted. */
    public boolean none() {
        return errors.isEmpty();
    }

    /** Returns what was noted. */
    public List<Problem.FieldError> errors() {
        return List.copyOf(errors);
    }

    /**
     * Ends the check.
     *
     * @throws ProblemException 422 with everything noted, unless nothing was
     */
    public void raise() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).raise();
        }
    }
}
