package vn.hoanhap.parts.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;

/** Renders the templates of a programme and takes its forms. One for each version, shared by its pages. */
public final class Renderer {

    private static final int INVALID = 422;

    private final Templates templates;
    private final Messages messages;

    /** Renders the templates of a programme with its sentences. */
    public Renderer(Class<?> programme, Messages messages) {
        this.templates = Templates.of(programme);
        this.messages = messages;
    }

    /** Returns how the caller reads a page: their language, and the bundle's sentences. */
    public View view(Call call) {
        return call.view(messages);
    }

    /** Renders a template. */
    public String html(String template, View view, Object model) {
        return templates.render(template, view, model);
    }

    /**
     * Takes a form; when something of it is wrong, shows it again with what is wrong by field. Nothing has been written by then,
     * and the page's answer rolls back what was.
     */
    public static PageAnswer attempt(
            View v, Supplier<PageAnswer> taking, Function<Map<String, String>, PageAnswer> again) {
        try {
            return taking.get();
        } catch (ProblemException e) {
            if (e.problem().status() != INVALID) {
                throw e;
            }
            return again.apply(errors(e.problem().errors(), v));
        }
    }

    /** Returns faults as a form shows them: by field, what is wrong and what to do. */
    public static Map<String, String> errors(List<Problem.FieldError> faults, View v) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Problem.FieldError fault : faults) {
            errors.putIfAbsent(fault.field(), v.t(fault.message()) + " " + v.t(fault.remedy()));
        }
        return errors;
    }
}
