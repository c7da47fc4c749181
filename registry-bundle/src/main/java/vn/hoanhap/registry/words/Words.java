package vn.hoanhap.registry.words;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
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
        return new Text(
                MESSAGES.text(Language.VI, key, plain(Language.VI, arguments)),
                MESSAGES.text(Language.EN, key, plain(Language.EN, arguments)));
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

    /** Returns "gone": it was there, and no right brings it back. */
    public static ProblemException gone(String key, Object... arguments) {
        return new Problem("gone", 410, text("gone.title"), text(key, arguments), List.of()).raise();
    }

    private static Object[] plain(Language language, Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> plain(language, argument))
                .toArray();
    }

    /** Keeps ids and years from being written with thousands marks, and writes days as readers do. */
    private static String plain(Language language, Object argument) {
        if (argument instanceof Text text) {
            return text.in(language);
        }
        return argument instanceof LocalDate day ? Formats.date(day) : String.valueOf(argument);
    }
}
