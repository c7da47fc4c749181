package vn.hoanhap.parts;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.text.Composed;

/**
 * Writes cells the one way in which {@link vn.hoanhap.core.programme.TakingBack} has them: what a record says now and what a row
 * said then are compared. Not for several threads.
 */
public final class SaidCells {

    private final Map<String, String> cells = new TreeMap<>();

    /** Returns the cells of a row whose cells were read by type. */
    public static Map<String, String> of(ImportSheet.Row row, List<ImportSheet.Column> columns) {
        SaidCells said = new SaidCells();
        for (ImportSheet.Column column : columns) {
            String name = column.name();
            switch (column.type()) {
                case TEXT, LONG_TEXT, CODE -> said.with(name, row.text(name));
                case NUMBER, DONG -> said.with(name, row.number(name));
                case DECIMAL -> said.with(name, row.decimal(name));
                case DATE -> said.with(name, row.date(name));
                case YES_NO -> said.with(name, row.yes(name) ? Boolean.TRUE : null);
                case UNIT, KEY -> said.with(name, row.id(name));
                case KEYS -> said.with(name, row.ids(name));
            }
        }
        return said.cells();
    }

    /** Adds a cell; null leaves it empty. */
    public SaidCells with(String column, @Nullable Object value) {
        String text = value == null ? "" : text(value);
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
        return this;
    }

    /** Adds ids, in an order of their own: which of them a row names first does not matter. */
    public SaidCells with(String column, Collection<Long> ids) {
        return with(column, ids.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(";")));
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros().toPlainString();
        }
        return Composed.of(value.toString()).strip();
    }

    /** Returns the cells that are not empty. */
    public Map<String, String> cells() {
        return Map.copyOf(cells);
    }
}
