package vn.hoanhap.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;

/**
 * Makes bodies of the form that a route asks for, so that a call is not refused for its form before anybody looks at whose
 * record it is about.
 *
 * @param id stands wherever the id of a record is asked for
 * @param today stands wherever a date is
 */
record SampleBody(String id, LocalDate today) {

    /** Fills every field of a schema as OpenAPI has it; an empty object where there is none. */
    JsonNode of(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (schema.path("type").asText("object")) {
            case "string" -> json.textNode(text(schema));
            case "integer", "number" -> json.numberNode(1);
            case "boolean" -> json.booleanNode(true);
            case "array" -> filled(json.arrayNode(), schema);
            default -> filled(json.objectNode(), schema);
        };
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> today.toString();
            case "date-time" -> today + "T00:00:00Z";
            // Of the texts only an id has no greatest length.
            default -> schema.has("maxLength") ? "x" : id;
        };
    }

    private ArrayNode filled(ArrayNode array, JsonNode schema) {
        return array.add(of(schema.path("items")));
    }

    private ObjectNode filled(ObjectNode object, JsonNode schema) {
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            object.set(field.getKey(), of(field.getValue()));
        }
        return object;
    }
}
