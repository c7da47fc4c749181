package vn.hoanhap.exchange.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.jobs.KeptFiles;
import vn.hoanhap.exchange.jobs.StagedColumns;
import vn.hoanhap.exchange.staging.Mends;
import vn.hoanhap.exchange.staging.StagedRow;

/** Lays rows that need mending out as a form, and reads what was written into it. */
final class Grid {

    /** Rows on one page: each is a line of fields. */
    static final int ROWS = 20;

    /** Is "cell", the row's position and number, and the column's number. */
    static final Pattern FIELD = Pattern.compile("cell\\.(\\d{1,6})\\.(\\d{1,12})\\.(\\d{1,3})");

    private final KeptFiles kept;
    private final StagedColumns columns;
    private final Messages messages;
    private final LegalClock clock = LegalClock.system();

    Grid(KeptFiles kept, StagedColumns columns, Messages messages) {
        this.kept = kept;
        this.columns = columns;
        this.messages = messages;
    }

    /** Lays out the rows from a position on. */
    GridModel model(Job job, int from, Language language) {
        List<StagedRow> rows = kept.rows(job, from, ROWS);
        Map<String, List<GridSheet.Placed>> sheets = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            sheets.computeIfAbsent(rows.get(at).sheet(), name -> new ArrayList<>())
                    .add(new GridSheet.Placed(from + at, rows.get(at)));
        }
        var words = new GridSheet.Words(language, yesNo(language), clock.today());
        String page = "/p/exchange/imports/" + job.id();
        return new GridModel(
                sheets.values().stream()
                        .map(sheet -> new GridSheet(columns.of(sheet.get(0).row()), words).of(sheet))
                        .toList(),
                from,
                rows.size() < ROWS ? null : page + "?from=" + (from + ROWS),
                from == 0 ? null : page);
    }

    private List<String> yesNo(Language language) {
        return List.of(messages.text(language, "template.yes"), messages.text(language, "template.no"));
    }

    /**
     * Reads the cells that were changed.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 409 when the rows are no longer those of the form: they were checked
     *     again meanwhile
     */
    List<KeptFiles.Mend> mends(Job job, Call call) {
        int from = from(call);
        List<StagedRow> rows = kept.rows(job, from, ROWS);
        List<KeptFiles.Mend> mends = new ArrayList<>();
        call.form().forEach((name, values) -> {
            Matcher field = FIELD.matcher(name);
            if (field.matches()) {
                int column = Integer.parseInt(field.group(3));
                StagedRow row =
                        row(rows, Integer.parseInt(field.group(1)) - from, Long.parseLong(field.group(2)), column);
                String text =
                        values.get(values.size() - 1).strip(); // a unit that was found stands behind what was typed
                if (!text.equals(row.cells().get(column))) {
                    mends.add(new KeptFiles.Mend(new Mends.Place(row.sheet(), row.row()), column, text));
                }
            }
        });
        return mends;
    }

    /** Reads which row the page begins with. */
    static int from(Call call) {
        String asked = call.query("from").orElse(call.field("from"));
        return asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 0;
    }

    private static StagedRow row(List<StagedRow> rows, int at, long number, int column) {
        if (at >= 0 && at < rows.size()) {
            StagedRow row = rows.get(at);
            if (row.row() == number && column < row.cells().size()) {
                return row;
            }
        }
        throw Problem.conflict(new Text(
                        "Tệp đã được kiểm tra lại trong lúc bạn sửa. Tải lại trang rồi sửa tiếp.",
                        "The file was checked again while you were mending. Load the page again and go on."))
                .raise();
    }
}
