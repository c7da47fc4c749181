package vn.hoanhap.registry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;

/**
 * Is what stands in the fields of a form, and what is wrong with it.
 *
 * @param values by name of the field, as typed
 * @param errors by name of the field, in the reader's language with what to do
 */
public record Form(Map<String, String> values, Map<String, String> errors) {

    /** Is a form in which nothing stands. */
    public static final Form EMPTY = new Form(Map.of(), Map.of());

    /** Does what a form asks for. */
    @FunctionalInterface
    public interface Act {
        /** Does it; a {@link ProblemException} with errors of fields brings the form back. */
        PageAnswer run() throws Exception;
    }

    /** Shows a form. */
    @FunctionalInterface
    public interface Again {
        /** Shows it with what was typed. */
        PageAnswer show(Form form);
    }

    /** Returns the form with one more value; null leaves the field empty. */
    public Form with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Form(more, errors);
    }

    /** Returns what stands in a field; null when nothing does. */
    public @Nullable String value(String name) {
        return values.get(name);
    }

    /** Returns what is wrong with a field; null when nothing is. */
    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** Returns the form with what is wrong with one field told at another, for a page that does not show the first. */
    public Form telling(String field, String at) {
        String wrong = errors.get(field);
        if (wrong == null) {
            return this;
        }
        Map<String, String> moved = new LinkedHashMap<>(errors);
        moved.remove(field);
        moved.putIfAbsent(at, wrong);
        return new Form(values, moved);
    }

    /** Tells whether anything is wrong. */
    public boolean wrong() {
        return !errors.isEmpty();
    }

    /** Does what was asked; input that is refused brings the form back with everything that was typed. */
    public static PageAnswer attempt(Call call, Act act, Again again) throws Exception {
        try {
            return act.run();
        } catch (ProblemException refusal) {
            List<Problem.FieldError> errors = refusal.problem().errors();
            if (errors.isEmpty()) {
                throw refusal;
            }
            return again.show(sent(call, errors));
        }
    }

    /** Returns what was sent, nothing of it refused: for a page that shows what it would do. */
    public static Form sent(Call call) {
        return sent(call, List.of());
    }

    private static Form sent(Call call, List<Problem.FieldError> errors) {
        Map<String, String> values = new LinkedHashMap<>();
        call.form().forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.get(0)));
        values.remove("_csrf");
        Map<String, String> said = new LinkedHashMap<>();
        for (Problem.FieldError error : errors) {
            String sentence =
                    error.message().in(call.language()) + " " + error.remedy().in(call.language());
            said.merge(error.field(), sentence.strip(), (one, other) -> one);
        }
        return new Form(values, said);
    }
}
