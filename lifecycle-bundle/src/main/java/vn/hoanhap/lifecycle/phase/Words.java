package vn.hoanhap.lifecycle.phase;

import org.osgi.framework.BundleException;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.http.DiskException;
import vn.hoanhap.lifecycle.http.Plain;
import vn.hoanhap.lifecycle.work.BoundedCalls.OverdueException;

/** Words what phases have to say, from {@code phase.<key>}. */
public final class Words {

    private static final int LONGEST = 400;

    private final Messages messages;

    /** Takes the sentences from the given messages. */
    public Words(Messages messages) {
        this.messages = messages;
    }

    /** Returns a note. */
    public Text note(String key, Object... arguments) {
        return messages.both("phase." + key, Plain.arguments(arguments));
    }

    /** Returns a refusal to throw. */
    public PhaseFailure failure(String key, Object... arguments) {
        return new PhaseFailure(note(key, arguments));
    }

    /** Words whatever a phase threw. Programmes are trusted code that names ids only, so their message is shown. */
    public Text cause(Throwable failure) {
        if (failure instanceof PhaseFailure expected) {
            return expected.sentence();
        }
        if (failure instanceof ProblemException problem) {
            return problem.problem().detail();
        }
        if (failure instanceof OverdueException overdue) {
            return note("overdue", String.valueOf(overdue.getMessage()));
        }
        if (failure instanceof DiskException disk) {
            return note("disk", disk.freeMegabytes());
        }
        if (failure instanceof StoreException store) {
            return note("store", brief(store));
        }
        if (failure instanceof BundleException bundle) {
            return note("framework", brief(bundle));
        }
        return note("unexpected", failure.getClass().getSimpleName(), brief(failure));
    }

    /** Returns the first line of what an exception says. */
    public static String brief(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
        String line = message.lines().findFirst().orElse("-");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
