package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Sentences;

/** Turns {@code application/problem+json} (RFC 9457) into lines that a person reads. */
final class Problem {
    /** Where an error may say what it is about; joined in this order. */
    private static final List<String> PLACES = List.of("sheet", "row", "column", "field", "pointer", "key");

    private static final List<String> REMEDIES = List.of("remedy", "action", "hint", "whatToDo");

    private Problem() {}

    /** Returns the refusal that carries the server's own words. */
    static Refusal of(int status, JsonNode body, Sentences sentences) {
        String key = status == 401 || status == 403 ? "server.refusedToken" : "server.problem";
        String said = String.join(System.lineSeparator(), lines(body));
        return Refusal.problem(sentences.quoting(key), Integer.toString(status), said);
    }

    /** Returns the title, the detail, and one line per error. */
    static List<String> lines(JsonNode problem) {
        List<String> lines = new ArrayList<>();
        Stream.of("title", "detail")
                .map(name -> problem.path(name).asText(""))
                .filter(text -> !text.isEmpty())
                .distinct()
                .forEach(lines::add);
        problem.path("errors").forEach(error -> lines.add("  " + line(error)));
        return lines;
    }

    /** Returns one error as "sheet people, row 7, column birth_date: message. What to do". */
    static String line(JsonNode error) {
        if (error.isValueNode()) {
            return error.asText();
        }
        String place = PLACES.stream()
                .filter(error::hasNonNull)
                .map(name -> name + " " + error.path(name).asText())
                .collect(Collectors.joining(", "));
        String message = Stream.of("message", "detail", "problem")
                .map(name -> error.path(name).asText(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(error.toString());
        String remedy = REMEDIES.stream()
                .map(name -> error.path(name).asText(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> " " + text)
                .orElse("");
        return (place.isEmpty() ? "" : place + ": ") + message + remedy;
    }
}
