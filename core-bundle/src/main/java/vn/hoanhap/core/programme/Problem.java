package vn.hoanhap.core.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Says what went wrong and what to do, as RFC 9457 {@code application/problem+json} and as a page.
 *
 * @param type last part of the type address, lower case with dashes: {@code not-found}
 * @param status HTTP status, 4xx or 5xx
 * @param title what kind of problem it is
 * @param detail this very case, with ids and what to do next; no personal data
 * @param errors the single fields or rows; empty when the whole is at fault
 */
public record Problem(String type, int status, Text title, Text detail, List<FieldError> errors) {

    /**
     * Is what is wrong with one field.
     *
     * @param field path in the body, name of a form field, or sheet, row and column: {@code amount}, {@code loans:12:amount}
     * @param message what is wrong
     * @param remedy what to do
     */
    public record FieldError(String field, Text message, Text remedy) {}

    /** Copies the list. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /** Nothing of that id, or nothing that the caller may see: the two look the same on purpose. */
    public static Problem notFound(Text detail) {
        return new Problem("not-found", 404, new Text("Không tìm thấy", "Not found"), detail, List.of());
    }

    /** The body or form has problems, listed one by one. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(
                "invalid",
                422,
                new Text("Có chỗ cần sửa", "Some input needs a correction"),
                new Text("Xem từng mục bên dưới; chưa có gì được ghi.", "See each item below; nothing was written."),
                errors);
    }

    /** The call contradicts what is there. */
    public static Problem conflict(Text detail) {
        return new Problem(
                "conflict",
                409,
                new Text("Trái với dữ liệu hiện có", "Conflicts with what is there"),
                detail,
                List.of());
    }

    /** Somebody else changed the record meanwhile. */
    public static Problem changedMeanwhile(@Nullable Long current) {
        return new Problem(
                "changed-meanwhile",
                412,
                new Text("Người khác vừa sửa", "Changed meanwhile"),
                new Text(
                        "Tải lại bản mới nhất rồi sửa lại" + (current == null ? "." : " (phiên bản " + current + ")."),
                        "Load the newest version and change that"
                                + (current == null ? "." : " (version " + current + ").")),
                List.of());
    }

    /** The caller lacks the right. */
    public static Problem forbidden(Text detail) {
        return new Problem("forbidden", 403, new Text("Không có quyền", "Not allowed"), detail, List.of());
    }

    /** Returns it as an exception to throw. */
    public ProblemException raise() {
        return new ProblemException(this);
    }
}
