package vn.hoanhap.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.exchange.file.SheetNames;

/** Writes a table as a workbook: the list with a filter over its headings, and a second sheet with the notes. */
final class TableWorkbook {

    private static final String HEAD = "E2EFE8";
    /** What a cell of a workbook holds at most. */
    private static final int MOST_CHARACTERS = 32_767;
    /** Rows after which what is written leaves memory. */
    private static final int FLUSHED_EVERY = 500;

    private static final int WIDEST = 60;
    private static final int NARROWEST = 10;
    private static final int NOTES_WIDTH = 100;

    private final Messages messages;
    private final Language language;

    TableWorkbook(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** Writes all of it; the stream stays open. */
    void write(List<Table> tables, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Hoa Nhap", "1.0");
        List<String> notes = new ArrayList<>();
        for (Table table : tables) {
            String title = table.title().in(language);
            int rows = write(table, workbook.newWorksheet(SheetNames.of(title)));
            notes.add(title);
            table.notes().forEach(note -> notes.add(note.in(language)));
            notes.add(messages.text(language, "table.rows", Integer.toString(rows)));
        }
        if (tables.stream().anyMatch(Table::ofPeople)) {
            notes.add(messages.text(language, "table.care"));
        }
        notes(workbook.newWorksheet(messages.text(language, "table.notes")), notes);
        workbook.finish();
    }

    private int write(Table table, Worksheet sheet) throws IOException {
        headings(sheet, table.columns());
        int rows = rows(sheet, table);
        if (rows > 0) {
            sheet.setAutoFilter(0, 0, rows, table.columns().size() - 1);
        }
        sheet.finish();
        return rows;
    }

    private void headings(Worksheet sheet, List<Column> columns) {
        sheet.freezePane(0, 1);
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            String title = column.title().in(language);
            sheet.width(at, width(column, title));
            sheet.value(0, at, title);
            sheet.style(0, at)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .fillColor(HEAD)
                    .set();
        }
    }

    private static double width(Column column, String title) {
        int wanted = column.form() == Form.TEXT ? Math.max(title.length() + 4, 18) : title.length() + 4;
        return Math.min(WIDEST, Math.max(NARROWEST, wanted));
    }

    private static int rows(Worksheet sheet, Table table) throws IOException {
        int at = 0;
        for (List<@Nullable Object> row : table.rows()) {
            at++;
            for (int column = 0; column < row.size(); column++) {
                cell(
                        sheet,
                        at,
                        column,
                        row.get(column),
                        table.columns().get(column).form());
            }
            if (at % FLUSHED_EVERY == 0) {
                sheet.flush();
            }
        }
        return at;
    }

    /** A text is typed as one, so that a spreadsheet never reads a formula in it. */
    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value, Form form) {
        if (value == null) {
            return;
        }
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number.longValue());
            sheet.style(row, column).format(form == Form.DONG ? "#,##0" : "0").set();
        } else {
            String text = value instanceof Table.Coded coded ? coded.title() : value.toString();
            sheet.inlineString(
                    row, column, text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
        }
    }

    private static void notes(Worksheet sheet, List<String> notes) throws IOException {
        sheet.width(0, NOTES_WIDTH);
        for (int at = 0; at < notes.size(); at++) {
            sheet.value(at, 0, notes.get(at));
            sheet.style(at, 0).wrapText(true).set();
        }
        sheet.finish();
    }
}
