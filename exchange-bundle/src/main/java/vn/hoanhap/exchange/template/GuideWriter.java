package vn.hoanhap.exchange.template;

import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;

/** Writes the first sheet: what the workbook is for, how it is filled in, and what every column means. */
final class GuideWriter {
    /** More values than these are read in their list, not in a sentence. */
    private static final int MOST_TOLD = 30;

    private static final List<String> SENTENCES = List.of(
            "template.what",
            "template.rows",
            "template.example",
            "template.stars",
            "template.keys",
            "template.dates",
            "template.numbers",
            "template.sheets",
            "template.units",
            "template.limits");
    private static final List<String> HEADINGS = List.of(
            "template.sheet", "template.column", "template.meaning", "template.required", "template.exampleCell");
    private static final List<Integer> WIDTHS = List.of(24, 30, 70, 12, 24);

    private final Worksheet sheet;
    private final Messages messages;
    private final Language language;
    private final Examples examples;
    private int row;

    GuideWriter(Worksheet sheet, Messages messages, Language language) {
        this.sheet = sheet;
        this.messages = messages;
        this.language = language;
        this.examples = new Examples(messages, language);
    }

    /** Writes the sentences and the heads of the table. */
    void begin() {
        for (int at = 0; at < WIDTHS.size(); at++) {
            sheet.width(at, WIDTHS.get(at));
        }
        sheet.value(row, 0, said("template.title"));
        sheet.style(row++, 0).bold().fontSize(16).set();
        for (String sentence : SENTENCES) {
            sheet.value(row, 0, "• " + said(sentence));
            sheet.range(row, 0, row, WIDTHS.size() - 1).merge();
            sheet.rowHeight(row, 32);
            sheet.range(row, 0, row, WIDTHS.size() - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            row++;
        }
        row++;
        for (int at = 0; at < HEADINGS.size(); at++) {
            sheet.value(row, at, said(HEADINGS.get(at)));
        }
        sheet.range(row, 0, row, HEADINGS.size() - 1)
                .style()
                .bold()
                .fillColor("E2EFE8")
                .set();
        row++;
    }

    /** Writes what the columns of a sheet mean. */
    void describe(String name, List<NamedColumn> columns, SheetTitles titles) {
        for (NamedColumn named : columns) {
            Column column = named.column();
            sheet.value(row, 0, name);
            sheet.value(row, 1, named.heading());
            sheet.value(row, 2, meaning(column, titles));
            sheet.value(row, 3, column.required() ? said("template.yes") : "");
            sheet.value(row, 4, examples.of(column));
            sheet.range(row, 0, row, HEADINGS.size() - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            row++;
        }
    }

    private String meaning(Column column, SheetTitles titles) {
        String help = column.help().in(language).replaceAll("[.\\s]+$", "") + ". ";
        String refers = column.refers();
        if (refers != null) {
            return help + messages.text(language, "template.refers", titles.of(refers));
        }
        if (column.codes().isEmpty()) {
            return help.strip();
        }
        return column.codes().size() > MOST_TOLD
                ? help
                        + messages.text(
                                language, "template.codes.many", column.codes().size())
                : help + messages.text(language, "template.codes", codes(column));
    }

    /** Both, since a CSV file may hold the short codes. */
    private String codes(Column column) {
        return column.codes().stream()
                .map(code -> code.title().in(language) + " (" + code.value() + ")")
                .collect(Collectors.joining(", "));
    }

    private String said(String key) {
        return messages.text(language, key);
    }
}
