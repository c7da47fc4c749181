package vn.hoanhap.testkit.programme;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Language;

/** Writes every list as plain lines, cells between bars: names of columns first, then the rows. */
public final class PlainTables implements Tables {

    @Override
    public Download file(Table table, String format, Language language) {
        return lines(table.name() + "." + format, List.of(table));
    }

    @Override
    public Download workbook(List<Table> tables, Language language) {
        return lines(tables.get(0).name() + ".xlsx", tables);
    }

    private static Download lines(String name, List<Table> tables) {
        return new Download(name, "text/plain; charset=utf-8", out -> {
            for (Table table : tables) {
                out.write(line(table.columns().stream().map(Table.Column::name).toList()));
                for (List<@Nullable Object> row : table.rows()) {
                    out.write(line(row));
                }
            }
        });
    }

    private static byte[] line(List<? extends @Nullable Object> cells) {
        String line = cells.stream().map(PlainTables::cell).collect(Collectors.joining(" | "));
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object cell) {
        if (cell instanceof Table.Coded coded) {
            return coded.code();
        }
        return cell == null ? "" : cell.toString();
    }
}
