package vn.hoanhap.exchange.undo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.ImportSheet;

/**
 * Is what a record says, as a row that its sheet can take.
 *
 * @param key the key that stands for the record
 * @param cells cells as {@link vn.hoanhap.core.programme.TakingBack} has them
 * @param principal who takes the import back
 */
record SaidRow(String key, Map<String, String> cells, Principal principal) implements ImportSheet.Row {

    /** Tells whether a sheet with these columns could take the row. */
    boolean readable(List<ImportSheet.Column> columns) {
        return columns.stream().allMatch(this::readable);
    }

    private boolean readable(ImportSheet.Column column) {
        String cell = text(column.name());
        if (cell == null) {
            return !column.required();
        }
        try {
            switch (column.type()) {
                case NUMBER, DONG, UNIT, KEY -> number(column.name());
                case DECIMAL -> decimal(column.name());
                case DATE -> date(column.name());
                case KEYS -> ids(column.name());
                case CODE -> {
                    return column.codes().stream().anyMatch(code -> code.value().equals(cell));
                }
                case TEXT, LONG_TEXT, YES_NO -> {
                    return true;
                }
            }
            return true;
        } catch (NumberFormatException | DateTimeParseException nothingARowSays) {
            return false;
        }
    }

    @Override
    public @Nullable String text(String column) {
        return cells.get(column);
    }

    @Override
    public @Nullable Long number(String column) {
        String cell = text(column);
        return cell == null ? null : Long.valueOf(cell);
    }

    @Override
    public @Nullable BigDecimal decimal(String column) {
        String cell = text(column);
        return cell == null ? null : new BigDecimal(cell);
    }

    @Override
    public @Nullable LocalDate date(String column) {
        String cell = text(column);
        return cell == null ? null : LocalDate.parse(cell);
    }

    @Override
    public boolean yes(String column) {
        return "true".equals(text(column));
    }

    @Override
    public @Nullable Long id(String column) {
        return number(column);
    }

    @Override
    public List<Long> ids(String column) {
        String cell = text(column);
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";", -1)).map(Long::valueOf).toList();
    }

    @Override
    public String toString() {
        return "SaidRow[" + key + "]";
    }
}
