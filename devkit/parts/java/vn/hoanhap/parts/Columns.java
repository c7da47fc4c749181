package vn.hoanhap.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.text.Messages;

/**
 * Describes the columns of an import sheet, in order. A heading is the sentence {@code sheet.SHEET.COLUMN}; what to write
 * stands under the same key with {@code .help}, or for every column of a type under {@code sheet.help.TYPE}. Not for several
 * threads.
 */
public final class Columns {

    private final String sheet;
    private final Messages messages;
    private final List<ImportSheet.Column> columns = new ArrayList<>();

    /** Starts the columns of a sheet. */
    public Columns(String sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
    }

    /** Adds a column that must be filled in. */
    public Columns required(String name, ImportSheet.Type type) {
        return add(name, type, true, List.of(), null);
    }

    /** Adds a column that may stay empty. */
    public Columns optional(String name, ImportSheet.Type type) {
        return add(name, type, false, List.of(), null);
    }

    /** Adds a column with one of some codes. */
    public Columns requiredCode(String name, List<String> codes) {
        return add(name, ImportSheet.Type.CODE, true, codes, null);
    }

    /** Adds a column with the name of one of some values. */
    public Columns requiredCode(String name, Enum<?>... values) {
        return requiredCode(name, names(values));
    }

    /** Adds a column with one of some codes, or nothing. */
    public Columns optionalCode(String name, List<String> codes) {
        return add(name, ImportSheet.Type.CODE, false, codes, null);
    }

    /** Adds a column with the name of one of some values, or nothing. */
    public Columns optionalCode(String name, Enum<?>... values) {
        return optionalCode(name, names(values));
    }

    /** Adds a column that refers to a row of another sheet. */
    public Columns requiredKey(String name, String refers) {
        return add(name, ImportSheet.Type.KEY, true, List.of(), refers);
    }

    /** Adds a column that refers to a row of another sheet, or to none. */
    public Columns optionalKey(String name, String refers) {
        return add(name, ImportSheet.Type.KEY, false, List.of(), refers);
    }

    /** Adds a column that refers to any number of rows of another sheet. */
    public Columns keys(String name, String refers) {
        return add(name, ImportSheet.Type.KEYS, false, List.of(), refers);
    }

    /** Returns the columns. */
    public List<ImportSheet.Column> list() {
        return List.copyOf(columns);
    }

    private Columns add(
            String name, ImportSheet.Type type, boolean required, List<String> codes, @Nullable String refers) {
        String key = "sheet." + sheet + "." + name;
        String help = messages.has(key + ".help") ? key + ".help" : "sheet.help." + type;
        columns.add(
                new ImportSheet.Column(name, messages.both(key), messages.both(help), type, required, codes, refers));
        return this;
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
