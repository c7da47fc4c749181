package vn.hoanhap.exchange.jobs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.exchange.file.Headings;
import vn.hoanhap.parts.SaidCells;

/**
 * Is what a record says now beside what a row would make it say, both as {@link TakingBack} has them.
 *
 * @param before what stands
 * @param after what the row says
 * @param hidden columns whose standing content is not for who imports
 */
record Standing(Map<String, String> before, Map<String, String> after, Set<String> hidden) {

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** Compares a row with the record behind its key; empty when the sheet cannot say what stands there. */
    static Optional<Standing> of(ImportSheet sheet, List<Column> columns, ImportSheet.Row row, long record) {
        return sheet.takingBack().flatMap(back -> back.standing(record)
                .map(stands -> new Standing(
                        back.settled(stands),
                        back.settled(SaidCells.of(row, columns)),
                        back.hidden(record, row.principal()))));
    }

    /** Tells whether a row changes what stands in a column. */
    boolean changes(Column column, ImportSheet.Row row) {
        String name = column.name();
        return !Objects.equals(before.get(name), after.get(name)) || unresolved(column, row);
    }

    /** A key of a row of the same file has no record yet: what it replaces was another. */
    private static boolean unresolved(Column column, ImportSheet.Row row) {
        long keys = Stream.of(row.cells().getOrDefault(column.name(), "").split(";", -1))
                .filter(Predicate.not(String::isBlank))
                .count();
        return switch (column.type()) {
            case KEY -> keys > 0 && row.id(column.name()) == null;
            case KEYS -> row.ids(column.name()).size() < keys;
            default -> false;
        };
    }

    /**
     * Writes what stands in a column the way in which the file writes its cell: codes by title where it has titles, days with the
     * day first unless it has them otherwise. Records of another sheet stay ids.
     */
    String words(Column column, String cell, References references) {
        String value = before.get(column.name());
        if (value == null) {
            return "";
        }
        return switch (column.type()) {
            case DATE -> day(value, cell);
            case DECIMAL -> value.replace('.', ',');
            case YES_NO -> cell.equals("true") || cell.equals("false") ? value : "có";
            case CODE -> code(column, value, cell);
            case UNIT -> references.unitWords(Long.parseLong(value));
            case TEXT, LONG_TEXT, NUMBER, DONG, KEY, KEYS -> value;
        };
    }

    private static String day(String value, String cell) {
        return cell.indexOf('-') > 0 ? value : DAY_FIRST.format(LocalDate.parse(value));
    }

    private static String code(Column column, String value, String cell) {
        ImportSheet.@Nullable Code stands = find(column, code -> code.value().equals(value));
        if (stands == null) {
            return value;
        }
        boolean byValue = find(column, code -> code.value().equals(cell)) != null;
        boolean english = find(column, code -> same(code.title().en(), cell)) != null
                && find(column, code -> same(code.title().vi(), cell)) == null;
        return byValue ? value : english ? stands.title().en() : stands.title().vi();
    }

    private static boolean same(String title, String cell) {
        return Headings.fold(title).equals(Headings.fold(cell));
    }

    private static ImportSheet.@Nullable Code find(Column column, Predicate<ImportSheet.Code> which) {
        return column.codes().stream().filter(which).findFirst().orElse(null);
    }
}
