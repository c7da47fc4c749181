package vn.hoanhap.lifecycle.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.lifecycle.election.CompiledRoute;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Lease;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.json.JsonTypes;

/** Writes the document from what serves at the moment. */
public final class OpenApi {

    private final Elections elections;

    /** Describes those who serve. */
    public OpenApi(Elections elections) {
        this.elections = elections;
    }

    /** Returns the document in the reader's language. */
    public ObjectNode document(Language language) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", "Hòa Nhập").put("version", "v1");
        document.putArray("servers").addObject().put("url", "/api/v1");
        ObjectNode paths = document.putObject("paths");
        for (ProgrammeVersion version : elections.now().versions()) {
            try (Lease lease = elections.lease(version)) {
                if (lease != null) {
                    describe(version, paths, language);
                }
            }
        }
        components(document.putObject("components"));
        return document;
    }

    private static void describe(ProgrammeVersion version, ObjectNode paths, Language language) {
        RouteDescription description = new RouteDescription(version, JsonTypes.open(), language);
        for (CompiledRoute compiled : version.routes()) {
            String method = compiled.route().method().name().toLowerCase(java.util.Locale.ROOT);
            paths.withObjectProperty(compiled.route().path()).set(method, description.of(compiled));
        }
    }

    private static void components(ObjectNode components) {
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer");
        ObjectNode problem = components.putObject("schemas").putObject("Problem");
        problem.put("type", "object");
        ObjectNode fields = problem.putObject("properties");
        for (String name : new String[] {"type", "title", "detail"}) {
            fields.putObject(name).put("type", "string");
        }
        fields.putObject("status").put("type", "integer");
        ObjectNode errors = fields.putObject("errors").put("type", "array");
        ObjectNode error = errors.putObject("items").put("type", "object").putObject("properties");
        for (String name : new String[] {"field", "message", "remedy"}) {
            error.putObject(name).put("type", "string");
        }
    }
}
