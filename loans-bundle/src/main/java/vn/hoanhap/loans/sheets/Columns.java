package vn.hoanhap.loans.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.loans.catalogue.Sentences;

/** Collects the columns of a sheet; headings and help stand under {@code sheet.<sheet>.<column>} in the messages. */
final class Columns {

    private final String sheet;
    private final Sentences words;
    private final List<Column> columns = new ArrayList<>();

    Columns(String sheet, Sentences words) {
        this.sheet = sheet;
        this.words = words;
    }

    Columns required(String name, ImportSheet.Type type) {
        return add(name, type, true, List.of(), null);
    }

    Columns optional(String name, ImportSheet.Type type) {
        return add(name, type, false, List.of(), null);
    }

    Columns requiredReference(String name, String refers) {
        return add(name, ImportSheet.Type.KEY, true, List.of(), refers);
    }

    Columns optionalReference(String name, String refers) {
        return add(name, ImportSheet.Type.KEY, false, List.of(), refers);
    }

    Columns code(String name, boolean required, Enum<?>... codes) {
        return add(
                name,
                ImportSheet.Type.CODE,
                required,
                Arrays.stream(codes).map(Enum::name).toList(),
                null);
    }

    Columns code(String name, List<String> codes) {
        return add(name, ImportSheet.Type.CODE, true, codes, null);
    }

    List<Column> all() {
        return List.copyOf(columns);
    }

    private Columns add(
            String name, ImportSheet.Type type, boolean required, List<String> codes, @Nullable String refers) {
        String key = "sheet." + sheet + "." + name;
        columns.add(new Column(name, words.both(key), words.both(key + ".help"), type, required, codes, refers));
        return this;
    }
}
