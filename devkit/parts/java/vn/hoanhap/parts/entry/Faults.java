package vn.hoanhap.parts.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Names;
import vn.hoanhap.core.text.Text;

/**
 * Notes faults by the key of a sentence; the remedy's key is the same with {@code .remedy}. Of each field the first fault
 * alone is kept: a date that is no date is not also missing.
 */
public final class Faults {

    private final Violations noted;
    private final Sentences words;
    private final UnaryOperator<String> naming;
    private final Set<String> fields = new HashSet<>();

    /** Notes faults of a form or body. */
    public Faults(Sentences words) {
        this(new Violations(), words, UnaryOperator.identity());
    }

    /** Notes into a given collection, under other names of the fields. */
    public Faults(Violations noted, Sentences words, UnaryOperator<String> naming) {
        this.noted = noted;
        this.words = words;
        this.naming = naming;
    }

    /** Notes a fault of a field. */
    public void add(String field, String key, Object... arguments) {
        note(field, words.both(key, arguments), words.both(key + ".remedy", arguments));
    }

    /** Notes the fault unless the condition holds, and returns the condition. */
    public boolean require(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            add(field, key, arguments);
        }
        return holds;
    }

    /** Notes when a text is missing, unreadable or longer than this many characters. */
    public void text(@Nullable String written, String field, int most) {
        require(written != null && !written.isBlank(), field, "fault.missing");
        require(written == null || written.isBlank() || Names.readable(written), field, "fault.unreadable");
        require(written == null || written.strip().length() <= most, field, "fault.too-long", most);
    }

    /** Notes a fault that another part of the server found, in its words. */
    public void pass(String field, Text message) {
        note(field, message, words.both("fault.correct.remedy"));
    }

    /** Tells whether nothing was noted. */
    public boolean none() {
        return fields.isEmpty();
    }

    /** Returns what was noted. */
    public List<Problem.FieldError> errors() {
        return noted.errors();
    }

    /** Ends the check: throws everything noted, unless nothing was. */
    public void raise() {
        noted.raise();
    }

    private void note(String field, Text message, Text remedy) {
        if (fields.add(field)) {
            noted.add(naming.apply(field), message, remedy);
        }
    }
}
