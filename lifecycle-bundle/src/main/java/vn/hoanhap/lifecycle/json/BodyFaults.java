package vn.hoanhap.lifecycle.json;

import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.http.Plain;

/**
 * Collects the faults of one body with a message and a remedy each, and no more than a person would read: a body made of
 * nothing but faults must not cost a multiple of its own size. Not for several threads.
 */
public final class BodyFaults {

    private static final int MOST = 50;

    private final Messages messages;
    private final Violations violations = new Violations();
    private int noted;

    /** Takes its sentences from {@code body.<kind>} and {@code body.<kind>.remedy}. */
    public BodyFaults(Messages messages) {
        this.messages = messages;
    }

    /** Notes a fault; the arguments go into both sentences. Says only once that there are more than {@value #MOST}. */
    public void add(String path, String kind, Object... arguments) {
        if (noted < MOST) {
            note(path, kind, arguments);
        } else if (noted == MOST) {
            note("", "more", MOST);
        }
        noted++;
    }

    /** Tells whether nothing was noted. */
    public boolean none() {
        return violations.none();
    }

    /** Tells whether no further fault will be kept, so that nobody need look for one. */
    public boolean full() {
        return noted > MOST;
    }

    /**
     * Ends the check.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 with the faults, unless there is none
     */
    public void raise() {
        violations.raise();
    }

    private void note(String path, String kind, Object... arguments) {
        Object[] plain = Plain.arguments(arguments);
        violations.add(
                path.isEmpty() ? "(body)" : path,
                messages.both("body." + kind, plain),
                messages.both("body." + kind + ".remedy", plain));
    }
}
