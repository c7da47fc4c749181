package vn.hoanhap.lifecycle.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;

/** Words the gateway's own refusals, from {@code problem.<type>} and {@code problem.<type>.detail}. */
public final class Refusals {

    /** The most that is told of a field's name. */
    private static final int LONGEST_NAME = 80;

    private final Messages messages;

    /** Takes the sentences from the given messages. */
    public Refusals(Messages messages) {
        this.messages = messages;
    }

    /** Returns a problem without single fields; the arguments go into its detail. */
    public Problem of(int status, String type, Object... arguments) {
        return new Problem(
                type,
                status,
                messages.both("problem." + type),
                messages.both("problem." + type + ".detail", Plain.arguments(arguments)),
                List.of());
    }

    /** Returns the refusal of somebody without a right, in the words of the page of roles. */
    public Problem forbidden(Text right) {
        String detail = "problem.forbidden.detail";
        return worded(
                403,
                "forbidden",
                new Text(
                        messages.text(Language.VI, detail, right.vi()),
                        messages.text(Language.EN, detail, right.en())));
    }

    /**
     * Lets fields through in which every text can be read.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 400 naming the first with more marks on a letter than any script writes
     */
    public void requireReadable(Map<String, List<String>> fields) {
        Optional<String> overloaded = Fields.overloaded(fields);
        if (overloaded.isPresent()) {
            String name = overloaded.get();
            throw ofField(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, "marks")
                    .raise();
        }
    }

    /** Returns a problem whose detail is worded already. */
    public Problem worded(int status, String type, Text detail) {
        return new Problem(type, status, messages.both("problem." + type), detail, List.of());
    }

    /** Returns a problem of one field of the call: its message and remedy are {@code problem.<type>} too. */
    public Problem ofField(String field, String type, Object... arguments) {
        return new Problem(
                type,
                400,
                messages.both("problem." + type),
                messages.both("problem." + type + ".detail", Plain.arguments(arguments)),
                List.of(new Problem.FieldError(
                        field,
                        messages.both("problem." + type),
                        messages.both("problem." + type + ".detail", Plain.arguments(arguments)))));
    }
}
