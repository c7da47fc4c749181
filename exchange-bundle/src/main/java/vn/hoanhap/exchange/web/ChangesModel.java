package vn.hoanhap.exchange.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.jobs.JobState;
import vn.hoanhap.exchange.staging.AskedRow;

/**
 * Is the page of the rows about which whoever imports is asked before they are written, laid out like their sheets.
 *
 * @param job the import
 * @param sheets the sheets with rows on this page
 * @param next address of the next rows; null for none
 * @param first address of the first rows; null when these are the first
 */
public record ChangesModel(
        Job job,
        List<Sheet> sheets,
        @Nullable String next,
        @Nullable String first) {

    /** Is the rows of a sheet that are asked about for one reason. */
    public record Sheet(String name, boolean corrections, List<String> headings, List<Row> rows) {}

    /** Is a row with its cells under the headings; {@code notes} concern it as a whole. */
    public record Row(long number, List<AskedRow.Cell> cells, List<Text> notes) {}

    /** Is a row's reason and its sheet. */
    private record Group(AskedRow.Why why, String sheet) {}

    /** Lays rows out. */
    static ChangesModel of(Job job, List<AskedRow> rows, @Nullable String next, @Nullable String first) {
        Map<Group, List<AskedRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(new Group(row.why(), row.sheet()), group -> new ArrayList<>())
                .add(row));
        List<Sheet> sheets = new ArrayList<>();
        groups.forEach((group, some) -> sheets.add(sheet(group, some)));
        return new ChangesModel(job, sheets, next, first);
    }

    /** Rows have the columns of their file in common; behind them stand columns that the file leaves out and empties. */
    private static Sheet sheet(Group group, List<AskedRow> rows) {
        List<String> headings = new ArrayList<>();
        List<Map<Integer, AskedRow.Cell>> placed = new ArrayList<>();
        for (AskedRow row : rows) {
            Map<Integer, AskedRow.Cell> cells = new TreeMap<>();
            for (AskedRow.Cell cell : row.cells()) {
                cells.put(place(headings, cell.heading(), cells), cell);
            }
            placed.add(cells);
        }
        List<Row> shown = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            shown.add(new Row(
                    rows.get(at).row(),
                    all(headings, placed.get(at)),
                    rows.get(at).notes()));
        }
        return new Sheet(group.sheet(), group.why() == AskedRow.Why.CORRECTION, headings, shown);
    }

    /** Finds the next free column of that heading, or adds one. */
    private static int place(List<String> headings, String heading, Map<Integer, AskedRow.Cell> taken) {
        for (int at = 0; at < headings.size(); at++) {
            if (headings.get(at).equals(heading) && !taken.containsKey(at)) {
                return at;
            }
        }
        headings.add(heading);
        return headings.size() - 1;
    }

    private static List<AskedRow.Cell> all(List<String> headings, Map<Integer, AskedRow.Cell> cells) {
        List<AskedRow.Cell> all = new ArrayList<>();
        for (int at = 0; at < headings.size(); at++) {
            AskedRow.Cell none = new AskedRow.Cell(headings.get(at), "", "", AskedRow.Change.NONE);
            all.add(cells.getOrDefault(at, none));
        }
        return all;
    }

    /** Returns how many rows are asked about in all, also those that are not kept to be shown. */
    public long asked() {
        return job.counts().changed() + job.counts().doubtful();
    }

    /** Tells whether nothing else has to be mended before the file is written. */
    public boolean writable() {
        return job.waits() && job.state() == JobState.CHECKED;
    }
}
