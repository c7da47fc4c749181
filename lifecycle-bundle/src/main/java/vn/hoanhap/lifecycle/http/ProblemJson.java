package vn.hoanhap.lifecycle.http;

import com.fasterxml.jackson.core.JsonGenerator;
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
        Replies.text(response, problem.status(), TYPE, of(problem, language));
    }

    /** Returns the document. */
    public static String of(Problem problem, Language language) {
        return JsonText.of(out -> {
            out.writeStartObject();
            out.writeStringField("type", "/problems/" + problem.type());
            out.writeStringField("title", problem.title().in(language));
            out.writeNumberField("status", problem.status());
            out.writeStringField("detail", problem.detail().in(language));
            if (!problem.errors().isEmpty()) {
                out.writeArrayFieldStart("errors");
                for (Problem.FieldError error : problem.errors()) {
                    write(out, error, language);
                }
                out.writeEndArray();
            }
            out.writeEndObject();
        });
    }

    private static void write(JsonGenerator out, Problem.FieldError error, Language language) throws IOException {
        out.writeStartObject();
        out.writeStringField("field", error.field());
        out.writeStringField("message", error.message().in(language));
        out.writeStringField("remedy", error.remedy().in(language));
        out.writeEndObject();
    }
}
