package vn.hoanhap.exchange.jobs;

import vn.hoanhap.core.text.Text;

/**
 * Is what is wrong with one cell or row.
 *
 * @param sheet name of the sheet as the file has it
 * @param row number of the row as Excel shows it, or of the line in a CSV file
 * @param column where the column is, as the file shows it; "row" for the whole
 * @param message what is wrong
 * @param remedy what to do
 */
public record RowProblem(String sheet, long row, String column, Text message, Text remedy) {

    /** Says that an import stopped on the way, and how far it had come. */
    static RowProblem stopped(Job.Counts counts) {
        long wanted = counts.fresh() + counts.changed();
        return new RowProblem(
                "file",
                0,
                "row",
                new Text(
                        "Đã ghi " + counts.written() + " trong " + wanted + " dòng; các dòng sau chưa được ghi.",
                        counts.written() + " of " + wanted + " rows were written; the rest were not."),
                new Text(
                        "Sửa chỗ nêu trên rồi nhập lại cả tệp; những dòng đã ghi được nhận ra theo khóa.",
                        "Mend what is named above and import the file again; rows already written are known by their"
                                + " keys."));
    }
}
