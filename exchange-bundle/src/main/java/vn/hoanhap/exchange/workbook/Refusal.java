package vn.hoanhap.exchange.workbook;

import java.util.List;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.Bounds;

/**
 * Says why a file is not read as a workbook, and what its sender can do.
 *
 * @param message what is wrong
 * @param remedy what to do
 */
record Refusal(Text message, Text remedy) {

    static final Refusal ENCRYPTED = new Refusal(
            new Text("Tệp Excel này có đặt mật khẩu.", "This workbook is protected by a password."),
            new Text(
                    "Mở tệp, vào Tệp → Thông tin → Bảo vệ sổ làm việc, bỏ mật khẩu rồi lưu lại.",
                    "Open it, remove the password under File → Info → Protect Workbook, and save it."));

    static final Refusal OLD_FORM = new Refusal(
            new Text("Đây là tệp Excel kiểu cũ (.xls).", "This is an old Excel file (.xls)."),
            new Text(
                    "Mở tệp rồi lưu thành “Sổ làm việc Excel (.xlsx)”.",
                    "Open it and save it as an Excel workbook (.xlsx)."));

    static final Refusal BINARY = new Refusal(
            new Text("Đây là tệp Excel nhị phân (.xlsb).", "This is a binary Excel file (.xlsb)."), OLD_FORM.remedy);

    static final Refusal OPEN_DOCUMENT = new Refusal(
            new Text("Đây là tệp OpenDocument (.ods).", "This is an OpenDocument file (.ods)."), OLD_FORM.remedy);

    static final Refusal MACROS = new Refusal(
            new Text("Tệp Excel này có macro.", "This workbook has macros."),
            new Text(
                    "Lưu thành “Sổ làm việc Excel (.xlsx)”, loại không có macro, rồi gửi lại.",
                    "Save it as an Excel workbook (.xlsx) without macros and send that."));

    static final Refusal DOCTYPE = new Refusal(
            new Text(
                    "Tệp có khai báo DOCTYPE, Excel không bao giờ viết như vậy.",
                    "The file declares a DOCTYPE, which Excel never does."),
            new Text("Mở tệp bằng Excel rồi lưu lại.", "Open it in Excel and save it again."));

    static final Refusal NAMES = new Refusal(
            new Text("Tệp có phần bên trong mang tên lạ.", "The file has a part with an unusual name."),
            DOCTYPE.remedy);

    static final Refusal TOO_MANY_PARTS = new Refusal(
            new Text(
                    "Vượt giới hạn " + Bounds.PARTS + " phần bên trong tệp.",
                    "Beyond the limit of " + Bounds.PARTS + " parts in a file."),
            new Text(
                    "Bỏ hình vẽ, hoặc chép các bảng sang tệp mẫu mới.",
                    "Remove drawings, or copy the sheets into a new template."));

    static final Refusal TOO_LARGE = new Refusal(
            new Text("Vượt giới hạn 64 MiB khi giải nén.", "Beyond the limit of 64 MiB unpacked."),
            new Text("Chia thành nhiều tệp nhỏ hơn.", "Split it into several files."));

    static final Refusal TOO_DENSE = new Refusal(
            new Text("Tệp giải nén ra lớn bất thường.", "The file unpacks to far more than its size."), DOCTYPE.remedy);

    static final Refusal TOO_MANY_ROWS =
            new Refusal(new Text("Vượt giới hạn 200.000 dòng.", "Beyond the limit of 200,000 rows."), TOO_LARGE.remedy);

    static final Refusal BROKEN = new Refusal(
            new Text("Không đọc được tệp như một tệp Excel.", "The file cannot be read as a workbook."),
            new Text(
                    "Mở tệp bằng Excel rồi lưu lại thành .xlsx, hoặc tải mẫu mới và chép dữ liệu sang.",
                    "Open it in Excel and save it as .xlsx, or fetch a new template and copy the data into it."));

    /** Refuses the file with 422. */
    RuntimeException raise() {
        return Problem.invalid(List.of(new Problem.FieldError("file", message, remedy)))
                .raise();
    }
}
