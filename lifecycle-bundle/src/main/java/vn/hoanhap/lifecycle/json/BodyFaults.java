package vn.hoanhap.lifecycle.json;

import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.http.Plain;

/** Collects the faults of one body with a message and a remedy each. Not for several threads. */
public final class BodyFaults {

    private final Messages messages;
    private final Violations violations = new Violations();

    /** Takes its sentences from {@code body.<kind>} and {@code body.<kind>.remedy}. */
    public BodyFaults(Messages messages) {
        this.messages = messages;
    }

    /** Notes a fault; the arguments go into both sentences. */
    public void add(String path, String kind, Object... arguments) {
        Object[] plain = Plain.arguments(arguments);
        violations.add(
                path.isEmpty() ? "(body)" : path,
                messages.both("body." + kind, plain),
                messages.both("body." + kind + ".remedy", plain));
    }

    /** Tells whether nothing was noted. */
    public boolean none() {
        return violations.none();
    }

    /**
     * Ends the check.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 with every fault, unless there is none
     */
    public void raise() {
        violations.raise();
    }
}
