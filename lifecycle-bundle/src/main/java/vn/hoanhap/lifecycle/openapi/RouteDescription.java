package vn.hoanhap.lifecycle.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.lifecycle.election.CompiledRoute;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.json.JsonType;
import vn.hoanhap.lifecycle.json.JsonTypes;

/** Describes the routes of one version. */
final class RouteDescription {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z0-9]+)}");

    private final ProgrammeVersion version;
    private final JsonTypes answers;
    private final Language language;

    RouteDescription(ProgrammeVersion version, JsonTypes answers, Language language) {
        this.version = version;
        this.answers = answers;
        this.language = language;
    }

    ObjectNode of(CompiledRoute compiled) {
        Route<?, ?> route = compiled.route();
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.putArray("tags").add(version.id());
        operation.put("summary", route.summary().in(language));
        operation.put("x-permission", route.permission().name());
        parameters(compiled, operation);
        if (route.method().writes()) {
            requestBody(compiled, operation);
        }
        responses(route, operation.putObject("responses"));
        if (!route.permission().equals(Permission.PUBLIC)) {
            operation.putArray("security").addObject().putArray("bearer");
        }
        return operation;
    }

    private void parameters(CompiledRoute compiled, ObjectNode operation) {
        ArrayNode parameters = operation.putArray("parameters");
        Matcher inPath = PARAMETER.matcher(compiled.route().path());
        while (inPath.find()) {
            parameter(parameters, inPath.group(1), "path").put("required", true);
        }
        Map<String, String> told = compiled.route().query().stream()
                .collect(Collectors.toMap(
                        Route.QueryParam::name, parameter -> parameter.what().in(language), (a, b) -> a));
        for (String name : new TreeSet<>(compiled.query())) {
            ObjectNode parameter = parameter(parameters, name, "query");
            if (told.containsKey(name)) {
                parameter.put("description", told.get(name));
            }
        }
        if (compiled.route().method() == Method.POST && compiled.route().work() != Route.UnitOfWork.OWN) {
            parameter(parameters, "Idempotency-Key", "header");
        }
        if (compiled.route().method() == Method.PUT) {
            parameter(parameters, "If-Match", "header").put("required", true);
        }
    }

    private static ObjectNode parameter(ArrayNode parameters, String name, String place) {
        ObjectNode parameter = parameters.addObject().put("name", name).put("in", place);
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }

    private static void requestBody(CompiledRoute compiled, ObjectNode operation) {
        JsonType body = compiled.body();
        if (compiled.route().request() == None.class) {
            return;
        }
        ObjectNode content =
                operation.putObject("requestBody").put("required", true).putObject("content");
        if (body == null) {
            content.putObject("application/octet-stream")
                    .putObject("schema")
                    .put("type", "string")
                    .put("format", "binary");
        } else {
            body.describe(content.putObject("application/json").putObject("schema"));
        }
    }

    private void responses(Route<?, ?> route, ObjectNode responses) {
        boolean empty = route.response() == None.class;
        ObjectNode good = responses.putObject(empty ? "204" : route.method() == Method.POST ? "2XX" : "200");
        good.put("description", "OK");
        if (route.response() == Download.class) {
            good.putObject("content").putObject("*/*").putObject("schema").put("type", "string");
        } else if (!empty) {
            answers.of(route.response())
                    .describe(good.putObject("content")
                            .putObject("application/json")
                            .putObject("schema"));
        }
        ObjectNode bad = responses.putObject("default").put("description", "RFC 9457");
        bad.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }
}
