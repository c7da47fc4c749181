package vn.hoanhap.loans.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.LoansProgramme;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.parts.Templates;

/** Renders the templates of the bundle. One for each version, shared by its pages. */
final class Renderer {

    private final Templates templates;
    private final LoanOffice office;

    Renderer(LoanOffice office) {
        this.templates = Templates.of(LoansProgramme.class);
        this.office = office;
    }

    View view(Call call) {
        return call.view(office.words().messages());
    }

    String html(String template, View view, Object model) {
        return templates.render(template, view, model);
    }

    /** Returns faults as a form shows them: by field, what is wrong and what to do. */
    static Map<String, String> errors(List<Problem.FieldError> faults, View v) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Problem.FieldError fault : faults) {
            errors.putIfAbsent(fault.field(), v.t(fault.message()) + " " + v.t(fault.remedy()));
        }
        return errors;
    }
}
