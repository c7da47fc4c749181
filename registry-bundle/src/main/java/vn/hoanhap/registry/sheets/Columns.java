package vn.hoanhap.registry.sheets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.registry.words.Words;

/** Describes the columns of a sheet; titles are the sentences {@code sheet.SHEET.COLUMN}. Not for several threads. */
final class Columns {
    private final String sheet;
    private final List<ImportSheet.Column> columns = new ArrayList<>();

    private Columns(String sheet) {
        this.sheet = sheet;
    }

    static Columns of(String sheet) {
        return new Columns(sheet);
    }

    Columns required(String name, ImportSheet.Type type) {
        return add(name, type, true, List.of(), null);
    }

    Columns optional(String name, ImportSheet.Type type) {
        return add(name, type, false, List.of(), null);
    }

    Columns requiredCode(String name, List<String> codes) {
        return add(name, ImportSheet.Type.CODE, true, codes, null);
    }

    Columns optionalCode(String name, List<String> codes) {
        return add(name, ImportSheet.Type.CODE, false, codes, null);
    }

    Columns requiredKey(String name, String refers) {
        return add(name, ImportSheet.Type.KEY, true, List.of(), refers);
    }

    Columns optionalKey(String name, String refers) {
        return add(name, ImportSheet.Type.KEY, false, List.of(), refers);
    }

    Columns keys(String name, String refers) {
        return add(name, ImportSheet.Type.KEYS, false, List.of(), refers);
    }

    List<ImportSheet.Column> list() {
        return List.copyOf(columns);
    }

    private Columns add(
            String name, ImportSheet.Type type, boolean required, List<String> codes, @Nullable String refers) {
        String key = "sheet." + sheet + "." + name;
        String help = Words.messages().has(key + ".help") ? key + ".help" : "sheet.help." + type;
        columns.add(new ImportSheet.Column(name, Words.text(key), Words.text(help), type, required, codes, refers));
        return this;
    }
}
