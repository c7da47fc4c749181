package vn.hoanhap.lifecycle.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Is one of the words of an enum.
 *
 * @param words the constants by name, in order
 */
record EnumType(Map<String, Object> words) implements JsonType {

    static EnumType of(Class<?> type) {
        Map<String, Object> words = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(word -> words.put(((Enum<?>) word).name(), word));
        return new EnumType(words);
    }

    @Override
    public @Nullable Object read(JsonNode node, String path, BodyFaults faults) {
        Object word = node.isTextual() ? words.get(node.textValue()) : null;
        if (word == null) {
            faults.add(path, "word", String.join(", ", words.keySet()));
        }
        return word;
    }

    @Override
    public void describe(ObjectNode schema) {
        schema.put("type", "string");
        ArrayNode list = schema.putArray("enum");
        words.keySet().forEach(list::add);
    }
}
