package vn.hoanhap.loans.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.ImportSheet;

/** A row as the import would hand it over: cells by column, references looked up among given keys. */
record CsvRow(
        String key,
        Map<String, String> cells,
        Map<String, Long> ids,
        @Nullable Long area) implements ImportSheet.Row {

    static CsvRow of(String header, String line, Map<String, Long> ids) {
        String[] names = header.split(",", -1);
        String[] values = line.split(",", -1);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 1; i < names.length; i++) {
            cells.put(names[i], values[i]);
        }
        return new CsvRow(values[0], cells, ids, null);
    }

    /** Returns the row as somebody imports it who serves one unit. */
    CsvRow by(long unit) {
        return new CsvRow(key, cells, ids, unit);
    }

    @Override
    public @Nullable String text(String column) {
        String cell = cells.getOrDefault(column, "");
        return cell.isEmpty() ? null : cell;
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
        String cell = text(column);
        return cell == null ? null : ids.get(cell);
    }

    @Override
    public List<Long> ids(String column) {
        throw new UnsupportedOperationException("no sheet of the loans has a list of keys");
    }

    @Override
    public Principal principal() {
        var everything = Set.of("loans.write", "loans.repay", "loans.funds", "loans.history");
        return new Principal(
                1, "province", null, List.of(new Principal.Grant("province-officer", everything, area, false)));
    }
}
