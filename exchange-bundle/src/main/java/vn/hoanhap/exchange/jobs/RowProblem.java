package vn.hoanhap.exchange.jobs;

import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Text;

/**
 * Is what is wrong with one cell or row.
 *
 * @param sheet name of the sheet
 * @param row number of the line in the file
 * @param column name of the column; "row" for the whole
 * @param message what is wrong
 * @param remedy what to do
 */
public record RowProblem(String sheet, long row, String column, Text message, Text remedy) {

    /** Places a fault of a field. */
    public static RowProblem of(String sheet, long row, Problem.FieldError error) {
        return new RowProblem(sheet, row, error.field(), error.message(), error.remedy());
    }
}
