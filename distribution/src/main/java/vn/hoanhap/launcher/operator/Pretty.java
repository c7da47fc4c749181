package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Shows JSON as text: an object as "name: value" lines, a list of objects as a table of the columns asked for. */
final class Pretty {
    private Pretty() {}

    /** Returns the object's lines; nested objects are indented. */
    static String of(JsonNode node) {
        List<String> lines = new ArrayList<>();
        add(lines, "", node);
        return String.join(System.lineSeparator(), lines);
    }

    private static void add(List<String> lines, String indent, JsonNode node) {
        node.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isValueNode()) {
                lines.add(indent + entry.getKey() + ": " + value.asText());
            } else if (!value.isEmpty()) {
                lines.add(indent + entry.getKey() + ":");
                add(lines, indent + "  ", value);
                addItems(lines, indent + "  ", value);
            }
        });
    }

    private static void addItems(List<String> lines, String indent, JsonNode list) {
        if (list.isArray()) {
            list.forEach(item -> lines.add(indent + "- " + (item.isValueNode() ? item.asText() : inline(item))));
        }
    }

    private static String inline(JsonNode item) {
        return item.properties().stream()
                .map(e -> e.getKey() + " "
                        + (e.getValue().isValueNode()
                                ? e.getValue().asText()
                                : e.getValue().toString()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns a table.
     *
     * @param items the rows
     * @param columns the names of the values to show, also the heading
     */
    static String table(JsonNode items, List<String> columns) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns);
        StreamSupport.stream(items.spliterator(), false)
                .map(item -> columns.stream().map(c -> cell(item.path(c))).toList())
                .forEach(rows::add);
        return rows.stream().map(row -> padded(row, rows)).collect(Collectors.joining(System.lineSeparator()));
    }

    /** A list of objects, such as an account's grants, shows the first value of each. */
    private static String cell(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(item ->
                            item.isObject() && !item.isEmpty() ? item.iterator().next() : item)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(", "));
        }
        return value.asText("");
    }

    private static String padded(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            int at = column;
            int width = rows.stream().mapToInt(r -> r.get(at).length()).max().orElse(0);
            line.append(row.get(column))
                    .append(" ".repeat(width - row.get(column).length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
