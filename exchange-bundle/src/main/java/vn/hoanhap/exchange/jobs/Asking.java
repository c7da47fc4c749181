package vn.hoanhap.exchange.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.staging.AskedRow;

/**
 * Keeps the first rows about which whoever imports is asked before they are written: those that correct a record, beside what
 * it says now, and those that may be a mistake. Reads in the surrounding unit of work. Not for several threads.
 */
final class Asking {

    /** Rows of each kind that are kept to be shown: nobody looks through more. */
    static final int MOST_KEPT = 500;

    private static final Text UNKNOWN = new Text(
            "Không đọc được hồ sơ đang ghi gì; dòng này sẽ thay cả hồ sơ.",
            "What the record says cannot be read; this row replaces all of it.");

    private static final Text AS_IT_IS =
            new Text("Chỉ khác cách viết, hồ sơ giữ nguyên.", "Only written differently; the record stays as it is.");

    private final References references;
    private final List<Asked> asked = new ArrayList<>();
    private long corrections;
    private long doubtful;

    Asking(References references) {
        this.references = references;
    }

    /** Is a row, and by the number of a cell the sheet whose records stand in it as ids; empty for none. */
    private record Asked(AskedRow row, List<String> refers) {}

    /** Is how far it had come. */
    record Mark(int asked, long corrections, long doubtful) {}

    /** Is a row that corrects a record: as it was written, and as it was read. */
    record Corrected(PlannedSheet planned, FileRow row, ImportSheet.Row typed) {}

    Mark mark() {
        return new Mark(asked.size(), corrections, doubtful);
    }

    /** Forgets what was asked since. */
    void back(Mark mark) {
        asked.subList(mark.asked(), asked.size()).clear();
        corrections = mark.corrections();
        doubtful = mark.doubtful();
    }

    /** Counts the rows that may be a mistake, also those that are not kept. */
    long doubtful() {
        return doubtful;
    }

    /** Asks about a row that corrects a record. */
    void correction(ImportSheet sheet, Corrected corrected, long record) {
        if (++corrections > MOST_KEPT) {
            return;
        }
        PlannedSheet planned = corrected.planned();
        FileRow row = corrected.row();
        Standing standing =
                Standing.of(sheet, planned.known(), corrected.typed(), record).orElse(null);
        if (standing == null) {
            asked.add(asked(AskedRow.Why.CORRECTION, planned, row, UNKNOWN));
            return;
        }
        List<Shown> cells = compared(corrected, standing);
        boolean asItIs = cells.stream().allMatch(shown -> shown.cell().change() == AskedRow.Change.NONE);
        AskedRow shown = new AskedRow(
                AskedRow.Why.CORRECTION,
                planned.head().name(),
                row.number(),
                cells.stream().map(Shown::cell).toList(),
                asItIs ? List.of(AS_IT_IS) : List.of());
        asked.add(new Asked(shown, cells.stream().map(Shown::refers).toList()));
    }

    /** Asks about a row that may be a mistake. */
    void doubt(PlannedSheet planned, FileRow row, RowDoubts.Doubt doubt) {
        if (++doubtful <= MOST_KEPT) {
            asked.add(asked(AskedRow.Why.DOUBT, planned, row, doubt.question()));
        }
    }

    /** Asks about a row as a whole. */
    private static Asked asked(AskedRow.Why why, PlannedSheet planned, FileRow row, Text note) {
        List<AskedRow.Cell> cells = IntStream.range(0, planned.columns().size())
                .mapToObj(at -> same(planned.head().place(at), row.cells().get(at)))
                .toList();
        return new Asked(new AskedRow(why, planned.head().name(), row.number(), cells, List.of(note)), List.of());
    }

    private static AskedRow.Cell same(String place, String cell) {
        return new AskedRow.Cell(place, "", cell, AskedRow.Change.NONE);
    }

    /** Is a cell, and the sheet whose records stand in it as ids; empty for none. */
    private record Shown(AskedRow.Cell cell, String refers) {}

    /** Shows the cells of the row in their order, and behind them columns that the file leaves out and thereby empties. */
    private List<Shown> compared(Corrected corrected, Standing standing) {
        PlannedSheet planned = corrected.planned();
        ImportSheet.Row typed = corrected.typed();
        Map<String, Column> known = planned.known().stream().collect(Collectors.toMap(Column::name, column -> column));
        List<Shown> cells = new ArrayList<>();
        for (int at = 0; at < planned.columns().size(); at++) {
            Column column = known.get(planned.columns().get(at));
            AskedRow.Cell cell =
                    same(planned.head().place(at), corrected.row().cells().get(at));
            cells.add(column == null ? new Shown(cell, "") : compared(cell, column, typed, standing));
        }
        planned.known().stream()
                .filter(column -> !planned.columns().contains(column.name()))
                .map(column -> compared(same(planned.place(column.name()), ""), column, typed, standing))
                .filter(shown -> shown.cell().change() == AskedRow.Change.CHANGED)
                .forEach(cells::add);
        return cells;
    }

    private Shown compared(AskedRow.Cell cell, Column column, ImportSheet.Row typed, Standing standing) {
        String written = cell.after();
        if (standing.hidden().contains(column.name())) {
            return new Shown(new AskedRow.Cell(cell.heading(), "", written, AskedRow.Change.HIDDEN), "");
        }
        if (!standing.changes(column, typed)) {
            return new Shown(cell, "");
        }
        String before = standing.words(column, written, references);
        String after = written.isEmpty() ? standing.after().getOrDefault(column.name(), "") : written;
        String refers = column.refers();
        return new Shown(
                new AskedRow.Cell(cell.heading(), before, after, AskedRow.Change.CHANGED),
                refers == null ? "" : refers);
    }

    /** Returns what is asked, records of other sheets by their keys. */
    List<AskedRow> rows() {
        Map<String, Map<Long, String>> keys = new HashMap<>();
        ids().forEach((sheet, records) -> keys.put(sheet, references.keysOf(sheet, records)));
        return asked.stream().map(each -> named(each, keys)).toList();
    }

    private Map<String, Set<Long>> ids() {
        Map<String, Set<Long>> ids = new HashMap<>();
        for (Asked each : asked) {
            for (int at = 0; at < each.refers().size(); at++) {
                String sheet = each.refers().get(at);
                if (!sheet.isEmpty()) {
                    ids.computeIfAbsent(sheet, name -> new HashSet<>())
                            .addAll(ids(each.row().cells().get(at)));
                }
            }
        }
        return ids;
    }

    private static Set<Long> ids(AskedRow.Cell cell) {
        return Stream.of(cell.before().split(";", -1))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static AskedRow named(Asked each, Map<String, Map<Long, String>> keys) {
        if (each.refers().isEmpty()) {
            return each.row();
        }
        List<AskedRow.Cell> cells = new ArrayList<>();
        for (int at = 0; at < each.refers().size(); at++) {
            AskedRow.Cell cell = each.row().cells().get(at);
            String sheet = each.refers().get(at);
            cells.add(sheet.isEmpty() ? cell : named(cell, keys.getOrDefault(sheet, Map.of())));
        }
        return new AskedRow(
                each.row().why(),
                each.row().sheet(),
                each.row().row(),
                cells,
                each.row().notes());
    }

    private static AskedRow.Cell named(AskedRow.Cell cell, Map<Long, String> keys) {
        String before =
                ids(cell).stream().map(id -> keys.getOrDefault(id, "#" + id)).collect(Collectors.joining("; "));
        return new AskedRow.Cell(cell.heading(), before, cell.after(), cell.change());
    }
}
