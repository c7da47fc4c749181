package vn.hoanhap.exchange.jobs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.exchange.file.Headings;

/** Knows the titles that people write in a sheet where a code is meant, as its drop-downs offer them. */
final class CodeWords {

    private final Map<String, Map<String, String>> byColumn = new HashMap<>();

    CodeWords(List<Column> columns) {
        columns.stream()
                .filter(column -> column.type() == ImportSheet.Type.CODE)
                .forEach(column -> byColumn.put(column.name(), words(column.codes())));
    }

    /** Returns the value that a cell of a column means; the cell as it is where it says none. */
    String value(String column, String cell) {
        Map<String, String> words = byColumn.get(column);
        if (words == null || cell.isEmpty() || words.containsValue(cell)) {
            return cell;
        }
        return words.getOrDefault(Headings.fold(cell), cell);
    }

    /** A word that two codes share stands for neither. */
    private static Map<String, String> words(List<ImportSheet.Code> codes) {
        Map<String, String> words = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (ImportSheet.Code code : codes) {
            Stream.of(code.value(), code.title().vi(), code.title().en())
                    .map(Headings::fold)
                    .distinct()
                    .filter(word -> words.put(word, code.value()) != null)
                    .forEach(shared::add);
        }
        shared.forEach(words::remove);
        return words;
    }
}
