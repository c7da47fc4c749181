package vn.hoanhap.registry.words;

import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;

/** Finds the register's sentences. Arguments are texts or ids, never a person's data. */
public final class Words {
    private static final Messages MESSAGES = Messages.of(Words.class);

    private Words() {}

    /** Returns all sentences, for pages. */
    public static Messages messages() {
        return MESSAGES;
    }

    /** Returns a sentence in both languages. */
    public static Text text(String key, Object... arguments) {
        return MESSAGES.both(key, plain(arguments));
    }

    /** Notes a fault of a field; the remedy is the sentence {@code key.remedy}. */
    public static void fault(Violations faults, String field, String key, Object... arguments) {
        faults.add(field, text(key, arguments), text(key + ".remedy", arguments));
    }

    /** Returns a problem that consists of one field's fault. */
    public static ProblemException invalid(String field, String key, Object... arguments) {
        Violations faults = new Violations();
        fault(faults, field, key, arguments);
        return Problem.invalid(faults.errors()).raise();
    }

    /** Returns "not found" about a record that is absent or out of the caller's sight. */
    public static ProblemException notFound(String key, Object... arguments) {
        return Problem.notFound(text(key, arguments)).raise();
    }

    /** Returns a conflict with what is there. */
    public static ProblemException conflict(String key, Object... arguments) {
        return Problem.conflict(text(key, arguments)).raise();
    }

    /** Keeps ids and years from being written with thousands marks. */
    private static Object[] plain(Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return texts;
    }
}
