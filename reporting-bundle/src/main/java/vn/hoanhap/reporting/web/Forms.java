package vn.hoanhap.reporting.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.View;
import vn.hoanhap.reporting.figures.KnownIndicator;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Writes what the forms of the bundle have in common. */
final class Forms {

    private Forms() {}

    /** Returns faults as a form shows them: by field, what is wrong and what to do. */
    static Map<String, String> errors(List<Problem.FieldError> faults, View v) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Problem.FieldError fault : faults) {
            errors.putIfAbsent(fault.field(), v.t(fault.message()) + " " + v.t(fault.remedy()));
        }
        return errors;
    }

    /** Returns the same for the head of a form, where a sentence stands without its field: each names it. */
    static Map<String, String> named(Map<String, String> errors, View v) {
        Map<String, String> named = new LinkedHashMap<>();
        errors.forEach((field, said) -> named.put(field, v.t("field." + field) + ": " + said));
        return named;
    }

    /** Lists indicators to choose from, by title. */
    static Map<String, String> indicators(ReportingOffice office, Language language) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (KnownIndicator indicator : office.computed().indicators().all()) {
            choices.put(indicator.code(), indicator.title().in(language) + " (" + indicator.code() + ")");
        }
        return choices;
    }

    /** Returns an address with a query; empty values are left out. */
    static String address(String path, Map<String, @Nullable String> query) {
        StringJoiner joined = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        query.forEach((name, value) -> {
            if (value != null && !value.isEmpty()) {
                joined.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return joined.toString();
    }
}
