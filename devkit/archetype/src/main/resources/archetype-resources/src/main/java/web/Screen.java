package ${package}.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ${package}.${name}Programme;
import ${package}.book.Enrolments;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;

/** Renders the templates of the bundle and knows the addresses of its pages. One for each version. */
final class Screen {

    /** Address of the list, with its slash. */
    static final String LIST = "/p/${id}/";

    private final Templates templates = Templates.of(${name}Programme.class);
    private final Enrolments enrolments;

    Screen(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    View view(Call call) {
        return call.view(enrolments.words().messages());
    }

    String html(String template, View view, Object model) {
        return templates.render(template, view, model);
    }

    /** Returns an address with its query, blank values left out. */
    static String with(String address, Map<String, String> query) {
        String written = query.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
        return written.isEmpty() ? address : address + "?" + written;
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
