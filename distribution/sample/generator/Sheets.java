import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The CSV files: their columns from {@code words.txt}, and their rows. */
final class Sheets {

    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    Sheets(Words words) {
        words.keys().stream()
                .filter(key -> key.startsWith("sheet."))
                .forEach(key -> sheets.put(key.substring("sheet.".length()), new Sheet(words.all(key))));
    }

    /** Adds a row, column by column; what is left out stays empty. */
    void add(String sheet, Object... columnsAndValues) {
        sheets.get(sheet).add(columnsAndValues);
    }

    /** Returns a key that numbers the next row. */
    String nextKey(String sheet, String prefix, int digits) {
        return prefix + String.format(Locale.ROOT, "%0" + digits + "d", sheets.get(sheet).lines.size());
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Sheet> sheet : sheets.entrySet()) {
            if (sheet.getValue().lines.size() == 1) {
                continue; // no row: this province has nothing to say there
            }
            String text = String.join("\n", sheet.getValue().lines) + "\n";
            Files.writeString(folder.resolve(sheet.getKey() + ".csv"), text, UTF_8);
        }
    }

    private static final class Sheet {

        private final List<String> columns;
        private final List<String> lines = new ArrayList<>();

        Sheet(List<String> columns) {
            this.columns = columns;
            lines.add(String.join(",", columns));
        }

        void add(Object... columnsAndValues) {
            String[] cells = new String[columns.size()];
            Arrays.fill(cells, "");
            for (int index = 0; index < columnsAndValues.length; index += 2) {
                int column = columns.indexOf(columnsAndValues[index]);
                Object value = columnsAndValues[index + 1];
                cells[column] = value == null ? "" : quoted(value.toString());
            }
            lines.add(String.join(",", cells));
        }

        private static String quoted(String text) {
            return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }
    }
}
