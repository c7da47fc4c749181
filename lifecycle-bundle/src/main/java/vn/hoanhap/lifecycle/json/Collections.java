package vn.hoanhap.lifecycle.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Composed;
import vn.hoanhap.core.text.Unkept;

/** Lists, sets and maps from texts. */
final class Collections {

    private static final int MOST_ITEMS = 10_000;

    private Collections() {}

    /** Is a list, or a set when {@code unique}. */
    record Items(JsonType item, boolean unique) implements JsonType {
        @Override
        public @Nullable Object read(JsonNode node, String path, BodyFaults faults) {
            if (!node.isArray() || node.size() > MOST_ITEMS) {
                faults.add(path, "list", MOST_ITEMS);
                return null;
            }
            List<Object> items = new ArrayList<>(node.size());
            for (int i = 0; i < node.size(); i++) {
                add(items, node.get(i), path + "[" + i + "]", faults);
            }
            return unique ? Set.copyOf(new LinkedHashSet<>(items)) : List.copyOf(items);
        }

        private void add(List<Object> items, JsonNode node, String path, BodyFaults faults) {
            if (node.isNull()) {
                faults.add(path, "required");
                return;
            }
            Object value = item.read(node, path, faults);
            if (value != null) {
                items.add(value);
            }
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "array");
            if (unique) {
                schema.put("uniqueItems", true);
            }
            item.describe(schema.putObject("items"));
        }
    }

    /** Is an object with names of the caller's choice. */
    record Entries(JsonType item) implements JsonType {
        @Override
        public @Nullable Object read(JsonNode node, String path, BodyFaults faults) {
            if (!node.isObject() || node.size() > MOST_ITEMS) {
                faults.add(path, "object");
                return null;
            }
            Map<String, Object> entries = new LinkedHashMap<>();
            node.properties().forEach(entry -> {
                if (Composed.overloaded(entry.getKey())) {
                    faults.add(path, "marks");
                    return;
                }
                String name = path + "." + entry.getKey();
                if (entry.getValue().isNull() || Unkept.in(entry.getKey())) {
                    faults.add(name, "required");
                    return;
                }
                Object value = item.read(entry.getValue(), name, faults);
                if (value != null) {
                    entries.put(Composed.of(entry.getKey()), value);
                }
            });
            return entries.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "object");
            item.describe(schema.putObject("additionalProperties"));
        }
    }
}
