package vn.hoanhap.parts.table;

import java.util.function.Function;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Text;

/** Declares how a list leaves as a file, the same for every programme. Who takes one is in the audit trail. */
public final class ListRoute {

    private static final Text FORMAT = new Text(
            "xlsx (mặc định), csv (tên cột và mã cho máy đọc) hoặc csv-titles (tiêu đề và chữ cho người đọc)",
            "xlsx (default), csv (names and codes for machines) or csv-titles (headings and words for people)");

    private ListRoute() {}

    /**
     * Declares {@code GET /LIST/export}; the caller adds the filters of the list's page. The file is written without a
     * surrounding unit of work: {@link WholeList} opens a short one for each page.
     *
     * @param list segment under {@code /api/v1}
     * @param file makes the file; refuses filters that mean nothing, so that nobody takes more than was asked for
     */
    public static Route<None, Download> of(
            String list, Permission right, Text summary, Function<Call, Download> file) {
        return Route.get(
                        path(list), Download.class, right, summary, (call, none) -> Answer.ok(file.apply(call)))
                .query("format", FORMAT)
                .work(Route.UnitOfWork.OWN)
                .audited("list.exported");
    }

    /** Returns the path of a list's file under {@code /api/v1}. */
    static String path(String list) {
        return "/" + list + "/export";
    }

    /** Returns the form that was asked for; a workbook unless the address says otherwise. */
    public static String format(Call call) {
        return call.query("format").orElse("xlsx");
    }
}
