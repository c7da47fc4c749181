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
        return ofFile(
                new Text(
                        "Đã ghi " + counts.written() + " trong " + wanted + " dòng; các dòng sau chưa được ghi.",
                        counts.written() + " of " + wanted + " rows were written; the rest were not."),
                new Text(
                        "Sửa chỗ nêu trên rồi ghi tiếp; những dòng đã ghi được nhận ra theo khóa.",
                        "Mend what is named above and go on; rows already written are known by their keys."));
    }

    /** Says that what is kept of a file cannot be read any more. */
    static RowProblem unreadable() {
        return ofFile(
                new Text(
                        "Máy chủ không đọc lại được tệp đã nhận, nên chưa ghi gì.",
                        "The server cannot read the file that it had kept, so nothing was written."),
                new Text("Gửi lại tệp.", "Send the file again."));
    }

    /** Says that a file was cut off while it came in. */
    static RowProblem cut() {
        return ofFile(
                new Text(
                        "Tệp bị đứt khi đang nhận, chưa vào hết, nên chưa ghi gì.",
                        "The file was cut off before all of it was in, so nothing was written."),
                new Text("Gửi lại tệp.", "Send the file again."));
    }

    /** Says that the account of an import may no longer act. */
    static RowProblem nobody() {
        return ofFile(
                new Text(
                        "Tài khoản gửi tệp này không còn dùng được, nên việc nhập dừng lại.",
                        "The account that sent this file may no longer be used, so its import stopped."),
                new Text("Người khác có quyền gửi lại tệp.", "Somebody with the right sends the file again."));
    }

    /** Says that the server failed on the way. */
    static RowProblem failed() {
        return ofFile(
                new Text("Máy chủ gặp lỗi khi nhập.", "The server failed while importing."),
                new Text(
                        "Bấm “Ghi tiếp”, hoặc gửi lại tệp; những dòng đã ghi được nhận ra theo khóa.",
                        "Choose “Go on”, or send the file again; rows already written are known by their keys."));
    }

    private static RowProblem ofFile(Text message, Text remedy) {
        return new RowProblem("file", 0, "row", message, remedy);
    }
}
