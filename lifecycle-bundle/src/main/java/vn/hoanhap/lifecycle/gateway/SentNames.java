package vn.hoanhap.lifecycle.gateway;

import java.util.List;
import java.util.regex.Pattern;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Problem.FieldError;

/**
 * Names fields as a caller of the API sent them. A rule that sheets and bodies share speaks of {@code established_on}, the
 * column; the body has {@code establishedOn}.
 */
final class SentNames {

    private static final Pattern COLUMN = Pattern.compile("[a-z]+(_[a-z0-9]+)+");
    private static final Pattern NEXT = Pattern.compile("_([a-z0-9])");

    private SentNames() {}

    static Problem of(Problem problem) {
        if (problem.errors().stream().noneMatch(error -> column(error.field()))) {
            return problem;
        }
        List<FieldError> errors =
                problem.errors().stream().map(SentNames::renamed).toList();
        return new Problem(problem.type(), problem.status(), problem.title(), problem.detail(), errors);
    }

    private static FieldError renamed(FieldError error) {
        return column(error.field()) ? new FieldError(sent(error.field()), error.message(), error.remedy()) : error;
    }

    private static String sent(String column) {
        return NEXT.matcher(column).replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static boolean column(String field) {
        return COLUMN.matcher(field).matches();
    }
}
