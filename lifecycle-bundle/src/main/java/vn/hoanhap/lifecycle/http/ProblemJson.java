package vn.hoanhap.lifecycle.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Language;

/** Writes a problem as RFC 9457 {@code application/problem+json}. */
public final class ProblemJson {

    /** The media type. */
    public static final String TYPE = "application/problem+json";

    private ProblemJson() {}

    /** Answers with a problem in the caller's language. */
    public static void write(HttpServletResponse response, Problem problem, Language language) throws IOException {
        Replies.text(response, problem.status(), TYPE, of(problem, language).toString());
    }

    /** Returns the document. */
    public static ObjectNode of(Problem problem, Language language) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "/problems/" + problem.type())
                .put("title", problem.title().in(language))
                .put("status", problem.status())
                .put("detail", problem.detail().in(language));
        if (!problem.errors().isEmpty()) {
            ArrayNode errors = json.putArray("errors");
            for (Problem.FieldError error : problem.errors()) {
                errors.addObject()
                        .put("field", error.field())
                        .put("message", error.message().in(language))
                        .put("remedy", error.remedy().in(language));
            }
        }
        return json;
    }
}
