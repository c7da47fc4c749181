package vn.hoanhap.testkit.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.ImportSheet;

/**
 * Is a row as the import hands it to a sheet: numbers and dates as a computer writes them, references looked up among what
 * the test knows.
 *
 * @param cells the cells by column, {@code key} among them
 * @param references finds the id of a unit or of the record behind a key; the column comes first
 * @param principal who imports
 */
public record TestRow(Map<String, String> cells, References references, Principal principal)
        implements ImportSheet.Row {

    /** Finds what a cell refers to. */
    @FunctionalInterface
    public interface References {
        /** Returns the id of a unit or record; null for one that is not there yet. */
        @Nullable
        Long id(String column, String reference);
    }

    /** Makes a row that refers to nothing, imported by somebody without rights. */
    public static TestRow of(Map<String, String> cells) {
        return new TestRow(cells, (column, reference) -> null, Officers.everywhere());
    }

    /** Makes such a row from two lines with commas, the columns and the cells. */
    public static TestRow of(String header, String line) {
        String[] names = header.split(",", -1);
        String[] values = line.split(",", -1);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            cells.put(names[i], values[i]);
        }
        return of(cells);
    }

    /** Returns the row with ids by reference, whatever the column. */
    public TestRow knowing(Map<String, Long> ids) {
        return knowing((column, reference) -> ids.get(reference));
    }

    /** Returns the row with other references. */
    public TestRow knowing(References known) {
        return new TestRow(cells, known, principal);
    }

    /** Returns the row as somebody else imports it. */
    public TestRow by(Principal importer) {
        return new TestRow(cells, references, importer);
    }

    @Override
    public String key() {
        return cells.getOrDefault("key", "");
    }

    @Override
    public @Nullable String text(String column) {
        String cell = cells.getOrDefault(column, "");
        return cell.isBlank() ? null : cell;
    }

    @Override
    public @Nullable Long number(String column) {
        return read(column, Long::valueOf);
    }

    @Override
    public @Nullable BigDecimal decimal(String column) {
        return read(column, BigDecimal::new);
    }

    @Override
    public @Nullable LocalDate date(String column) {
        return read(column, LocalDate::parse);
    }

    @Override
    public boolean yes(String column) {
        return "true".equals(text(column));
    }

    @Override
    public @Nullable Long id(String column) {
        String cell = text(column);
        return cell == null ? null : references.id(column, cell);
    }

    @Override
    public List<Long> ids(String column) {
        String cell = text(column);
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";", -1))
                        .map(key -> references.id(column, key.strip()))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private <T> @Nullable T read(String column, Function<String, T> reader) {
        String cell = text(column);
        return cell == null ? null : reader.apply(cell);
    }
}
