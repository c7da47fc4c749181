package vn.hoanhap.methadone.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.View;
import vn.hoanhap.methadone.MethadoneProgramme;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.parts.Templates;

/** Renders the templates of the bundle. One for each version, shared by its pages. */
final class Renderer {

    private static final int INVALID = 422;

    private final Templates templates;
    private final MethadoneOffice office;

    Renderer(MethadoneOffice office) {
        this.templates = Templates.of(MethadoneProgramme.class);
        this.office = office;
    }

    View view(Call call) {
        return call.view(office.desk().words().messages());
    }

    String html(String template, View view, Object model) {
        return templates.render(template, view, model);
    }

    /**
     * Takes a form; when something of it is wrong, shows it again with what is wrong by field. Nothing has been written by then,
     * and the page's answer rolls back what was.
     */
    static PageAnswer attempt(View v, Supplier<PageAnswer> taking, Function<Map<String, String>, PageAnswer> again) {
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
    private static Map<String, String> errors(List<Problem.FieldError> faults, View v) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Problem.FieldError fault : faults) {
            errors.putIfAbsent(fault.field(), v.t(fault.message()) + " " + v.t(fault.remedy()));
        }
        return errors;
    }
}
