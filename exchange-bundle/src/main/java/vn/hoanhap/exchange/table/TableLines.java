package vn.hoanhap.exchange.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.text.Language;

/** Writes a table as RFC 4180 lines, UTF-8 with its mark: without it spreadsheets take Vietnamese for another encoding. */
final class TableLines {

    private static final char MARK = '\uFEFF';
    /** A spreadsheet takes a cell that begins so for a formula, quoted or not. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final Writer out;
    private final boolean titles;

    private TableLines(Writer out, boolean titles) {
        this.out = out;
        this.titles = titles;
    }

    /**
     * Writes all of it; the stream stays open.
     *
     * @param titles the language of headings and codes; null for their names, as machines read them
     */
    static void write(Table table, OutputStream out, @Nullable Language titles) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.append(MARK);
        TableLines lines = new TableLines(writer, titles != null);
        List<@Nullable Object> head = new ArrayList<>();
        table.columns()
                .forEach(column ->
                        head.add(titles == null ? column.name() : column.title().in(titles)));
        lines.line(head);
        for (List<@Nullable Object> row : table.rows()) {
            lines.line(row);
        }
        writer.flush();
    }

    private void line(List<@Nullable Object> cells) throws IOException {
        String between = "";
        for (Object cell : cells) {
            out.append(between).append(cell(cell));
            between = ",";
        }
        out.append("\r\n");
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Table.Coded coded) {
            return quoted(titles ? coded.title() : coded.code());
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
