package vn.hoanhap.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;

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

    /** Adds a column with one of some codes, whose titles are the sentences {@code titles} + code. */
    public Columns requiredCode(String name, String titles, List<String> codes) {
        return add(name, ImportSheet.Type.CODE, true, codes(titles, codes), null);
    }

    /** Adds a column with the name of one of some values, whose titles are the sentences {@code titles} + name. */
    public Columns requiredCode(String name, String titles, Enum<?>... values) {
        return requiredCode(name, titles, names(values));
    }

    /** Adds a column with one of some codes that have titles of their own. */
    public Columns requiredCode(String name, List<ImportSheet.Code> codes) {
        return add(name, ImportSheet.Type.CODE, true, codes, null);
    }

    /** Adds a column with one of some codes, or nothing; their titles are the sentences {@code titles} + code. */
    public Columns optionalCode(String name, String titles, List<String> codes) {
        return add(name, ImportSheet.Type.CODE, false, codes(titles, codes), null);
    }

    /** Adds a column with the name of one of some values, or nothing; their titles are the sentences {@code titles} + name. */
    public Columns optionalCode(String name, String titles, Enum<?>... values) {
        return optionalCode(name, titles, names(values));
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
            String name,
            ImportSheet.Type type,
            boolean required,
            List<ImportSheet.Code> codes,
            @Nullable String refers) {
        requireOwnTitles(name, codes);
        String key = "sheet." + sheet + "." + name;
        String help = messages.has(key + ".help") ? key + ".help" : "sheet.help." + type;
        columns.add(
                new ImportSheet.Column(name, messages.both(key), messages.both(help), type, required, codes, refers));
        return this;
    }

    /** A cell holds a title: two codes of one title could not be told apart. */
    private void requireOwnTitles(String name, List<ImportSheet.Code> codes) {
        Set<Text> titles = new HashSet<>();
        for (ImportSheet.Code code : codes) {
            if (!titles.add(code.title())) {
                throw new IllegalArgumentException(
                        "sheet " + sheet + ", column " + name + ": another code has the title of " + code.value());
            }
        }
    }

    private List<ImportSheet.Code> codes(String titles, List<String> codes) {
        return codes.stream()
                .map(code -> new ImportSheet.Code(code, messages.both(titles + code)))
                .toList();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
