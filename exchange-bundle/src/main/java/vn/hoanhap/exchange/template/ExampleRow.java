package vn.hoanhap.exchange.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.exchange.file.Cells;
import vn.hoanhap.exchange.file.Headings;

/**
 * Knows whether the example row of a sheet still shows what the template wrote there. Numbers and choices alone prove nothing:
 * they change from one template to the next; who fills in a row writes a name, a day, a place or an amount too.
 */
public final class ExampleRow {

    private static final Set<ImportSheet.Type> NO_PROOF =
            Set.of(ImportSheet.Type.NUMBER, ImportSheet.Type.CODE, ImportSheet.Type.YES_NO);

    private static final Messages MESSAGES = Messages.of(ExampleRow.class);

    private ExampleRow() {}

    /** Tells whether every cell is empty or as the template has it, in either language. */
    public static boolean untouched(List<Column> columns, Map<String, String> cells) {
        return columns.stream()
                .filter(column -> !NO_PROOF.contains(column.type()))
                .allMatch(column -> asWritten(column, cells.getOrDefault(column.name(), "")));
    }

    private static boolean asWritten(Column column, String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        return switch (column.type()) {
            case DATE -> Cells.date(cell).filter(ExampleRow::day).isPresent();
            case DONG ->
                Cells.whole(cell).equals(Cells.whole(examples(Language.VI).of(column)));
            case DECIMAL ->
                Cells.decimal(cell).equals(Cells.decimal(examples(Language.VI).of(column)));
            default ->
                Stream.of(Language.values())
                        .map(language -> examples(language).of(column))
                        .anyMatch(example -> Headings.fold(example).equals(Headings.fold(cell)));
        };
    }

    private static boolean day(LocalDate day) {
        return day.equals(Examples.DATE);
    }

    private static Examples examples(Language language) {
        return new Examples(MESSAGES, language);
    }
}
