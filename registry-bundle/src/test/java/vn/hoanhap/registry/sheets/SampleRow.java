package vn.hoanhap.registry.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.ImportSheet;

/** Is a row as the importer hands it to a sheet. */
record SampleRow(Map<String, String> cells, Map<String, Long> ids, ToLongFunction<String> units, Principal principal)
        implements ImportSheet.Row {
    @Override
    public String key() {
        return cells.getOrDefault("key", "");
    }

    @Override
    public @Nullable String text(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell;
    }

    @Override
    public @Nullable Long number(String column) {
        String text = text(column);
        return text == null ? null : Long.valueOf(text);
    }

    @Override
    public @Nullable BigDecimal decimal(String column) {
        String text = text(column);
        return text == null ? null : new BigDecimal(text);
    }

    @Override
    public @Nullable LocalDate date(String column) {
        String text = text(column);
        return text == null ? null : LocalDate.parse(text);
    }

    @Override
    public boolean yes(String column) {
        return "true".equals(text(column));
    }

    @Override
    public @Nullable Long id(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        return column.equals("unit") ? Long.valueOf(units.applyAsLong(text)) : ids.get(text);
    }

    @Override
    public List<Long> ids(String column) {
        String text = text(column);
        List<Long> found = new ArrayList<>();
        if (text != null) {
            for (String key : text.split(";", -1)) {
                Long id = ids.get(key);
                if (id != null) {
                    found.add(id);
                }
            }
        }
        return found;
    }
}
