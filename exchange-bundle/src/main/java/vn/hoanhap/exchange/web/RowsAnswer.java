package vn.hoanhap.exchange.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.staging.StagedRow;

/** Lists the rows of an import that need mending, as their sheets show them. */
record RowsAnswer(List<Row> items, @Nullable String next) {

    /** Is a row with its cells; {@code faults} concern the row as a whole. */
    record Row(String sheet, long row, List<Cell> cells, List<Fault> faults) {}

    /** Is a cell: number of the column from 0, where it is as the file shows it, what stands there, what is wrong. */
    record Cell(int column, String heading, String value, List<Fault> faults) {}

    /** Says what is wrong and what to do. */
    record Fault(String message, String remedy) {}

    static Row row(StagedRow row, Language language) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            cells.add(new Cell(
                    column, row.headings().get(column), row.cells().get(column), faults(row, column, language)));
        }
        return new Row(row.sheet(), row.row(), cells, faults(row, StagedRow.WHOLE_ROW, language));
    }

    private static List<Fault> faults(StagedRow row, int column, Language language) {
        return row.faults().stream()
                .filter(fault -> fault.column() == column)
                .map(fault -> {
                    List<String> words = fault.words();
                    return new Fault(
                            new Text(words.get(0), words.get(1)).in(language),
                            new Text(words.get(2), words.get(3)).in(language));
                })
                .toList();
    }
}
