package vn.hoanhap.exchange.template;

import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;

/** Writes the sheets that people fill in: headings with their help, an example, drop-downs, formats. */
final class SheetWriter {

    private static final String TEXT = "@";
    private static final String GREY = "808080";
    private static final String HEAD = "E2EFE8";

    private final Messages messages;
    private final Language language;
    private final DropDowns dropDowns;
    private final Examples examples;

    SheetWriter(Messages messages, Language language, DropDowns dropDowns) {
        this.messages = messages;
        this.language = language;
        this.dropDowns = dropDowns;
        this.examples = new Examples(messages, language);
    }

    void write(Worksheet sheet, List<NamedColumn> columns) {
        sheet.freezePane(1, 1);
        for (int at = 0; at < columns.size(); at++) {
            NamedColumn column = columns.get(at);
            String format = format(column.column().type());
            sheet.width(at, Widths.of(column.heading(), List.of(examples.of(column.column()))));
            sheet.style(at).format(format).set();
            heading(sheet, at, column);
            example(sheet, at, column.column(), sheet.style(1, at).format(format));
            offer(sheet, at, column);
        }
        sheet.value(1, 0, KeyColumn.example(language));
    }

    private void heading(Worksheet sheet, int at, NamedColumn column) {
        sheet.value(0, at, column.written());
        sheet.style(0, at)
                .format(TEXT)
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor(HEAD)
                .set();
        sheet.comment(0, at, column.column().help().in(language));
    }

    private void example(Worksheet sheet, int at, Column column, StyleSetter style) {
        switch (column.type()) {
            case DATE -> sheet.value(1, at, Examples.DATE);
            case NUMBER, DONG -> sheet.value(1, at, Long.parseLong(examples.of(column)));
            default -> sheet.value(1, at, examples.of(column));
        }
        style.italic().fontColor(GREY).set();
    }

    private void offer(Worksheet sheet, int at, NamedColumn column) {
        if (column.column().type() == ImportSheet.Type.CODE
                && !column.column().codes().isEmpty()) {
            List<String> titles = column.column().codes().stream()
                    .map(code -> code.title().in(language))
                    .toList();
            dropDowns.offer(sheet, at, titles, column.heading());
        } else if (column.column().type() == ImportSheet.Type.YES_NO) {
            List<String> both =
                    List.of(messages.text(language, "template.yes"), messages.text(language, "template.no"));
            dropDowns.offer(sheet, at, both, String.join(" / ", both));
        }
    }

    /** Phone numbers and keys are texts: as numbers they would lose the zeros in front. */
    private static String format(ImportSheet.Type type) {
        return switch (type) {
            case DATE -> "dd/mm/yyyy";
            case DONG -> "#,##0";
            case NUMBER -> "0";
            case DECIMAL -> "General";
            default -> TEXT;
        };
    }
}
