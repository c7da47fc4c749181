package vn.hoanhap.access.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.parts.Templates;

/**
 * Renders this bundle's pages.
 *
 * @param templates the compiled templates
 * @param messages the bundle's sentences
 */
public record Screen(Templates templates, Messages messages) {

    /** Answers with a page whose title is a sentence of the bundle. */
    PageAnswer page(Call call, String titleKey, String template, Object model) {
        return PageAnswer.html(title(call, titleKey), html(call, template, model));
    }

    /** Answers with the page of a form that has errors. */
    PageAnswer invalid(Call call, String titleKey, String template, Object model) {
        return PageAnswer.invalid(title(call, titleKey), html(call, template, model));
    }

    /** Renders a template. */
    String html(Call call, String template, Object model) {
        return templates.render(template, call.view(messages), model);
    }

    String title(Call call, String key) {
        return messages.text(call.language(), key);
    }

    /** Returns what is wrong with a form by field, each with what to do; the field is empty when the whole is at fault. */
    static Map<String, String> errors(Problem problem, Language language) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Problem.FieldError error : problem.errors()) {
            errors.putIfAbsent(
                    error.field(),
                    error.message().in(language) + " " + error.remedy().in(language));
        }
        if (errors.isEmpty()) {
            errors.put("", problem.detail().in(language));
        }
        return errors;
    }

    /** Returns a form field as it was typed: blanks around a password belong to it. */
    static String typed(Call call, String name) {
        var values = call.form().get(name);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }
}
