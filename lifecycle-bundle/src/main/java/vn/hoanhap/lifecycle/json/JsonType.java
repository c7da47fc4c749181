package vn.hoanhap.lifecycle.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Is one type that a body may hold: reads it strictly, and describes itself for OpenAPI. */
public interface JsonType {

    /**
     * Reads a value.
     *
     * @param node the JSON; neither missing nor null
     * @param path where it stands in the body, for faults
     * @param faults takes what is wrong
     * @return the value; null when a fault was noted
     */
    @Nullable
    Object read(JsonNode node, String path, BodyFaults faults);

    /** Writes the JSON Schema of this type into a node. */
    void describe(ObjectNode schema);
}
