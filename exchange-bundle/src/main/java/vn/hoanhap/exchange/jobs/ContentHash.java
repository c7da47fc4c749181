package vn.hoanhap.exchange.jobs;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Composed;
import vn.hoanhap.exchange.file.Headings;

/** Tells whether a row says the same as before, whatever the order of its columns and however its values are written. */
public final class ContentHash {

    private ContentHash() {}

    /** Hashes what a row says: 6.6 and 6,6 are one number, 01/02/2024 and 2024-02-01 one day. */
    public static String of(ImportSheet.Row row, List<Column> columns) {
        Map<String, String> said = new HashMap<>();
        said.put(Headings.KEY, row.key());
        columns.forEach(column -> said.put(column.name(), said(row, column)));
        return of(said);
    }

    /**
     * Tells whether a hash is that of a row. The version before hashed cells as they were written: what it has written is
     * known again as long as it is written the same way.
     */
    static boolean same(String hash, ImportSheet.Row row, List<Column> columns) {
        return hash.equals(of(row, columns)) || hash.equals(of(row.cells()));
    }

    /** Keys stay keys, in no order: those of the same file have no record yet. */
    private static String said(ImportSheet.Row row, Column column) {
        String name = column.name();
        Object value =
                switch (column.type()) {
                    case NUMBER, DONG -> row.number(name);
                    case DECIMAL -> plain(row.decimal(name));
                    case DATE -> row.date(name);
                    case YES_NO -> row.yes(name) ? Boolean.TRUE : null;
                    case UNIT -> row.id(name);
                    case TEXT, LONG_TEXT, CODE -> row.text(name);
                    case KEY, KEYS -> keys(row.cells().getOrDefault(name, ""));
                };
        return value == null ? "" : Composed.of(value.toString()).strip();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static String keys(String cell) {
        return Stream.of(cell.split(";", -1))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(";"));
    }

    /** Hashes the cells that are not empty. */
    public static String of(Map<String, String> cells) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(cells).forEach((column, cell) -> {
                if (!cell.isEmpty()) {
                    digest.update((column + "\u0000" + cell + "\u0001").getBytes(StandardCharsets.UTF_8));
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
