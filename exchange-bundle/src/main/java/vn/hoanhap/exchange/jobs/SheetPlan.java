package vn.hoanhap.exchange.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.csv.SheetHead;

/**
 * Says which sheets of a file are read, in which order, and which belong to programmes that are not installed.
 *
 * @param files the sheets to read, referred-to ones first
 * @param skipped names of the others
 */
record SheetPlan(List<SheetHead> files, List<String> skipped) {

    static SheetPlan of(List<SheetHead> files, Elected elected) {
        Map<String, SheetHead> byName = files.stream()
                .collect(Collectors.toMap(SheetHead::name, Function.identity(), (first, second) -> first));
        List<SheetHead> ordered = new ArrayList<>();
        for (String name : elected.sheets()) {
            SheetHead file = byName.remove(name);
            if (file != null) {
                ordered.add(file);
            }
        }
        return new SheetPlan(ordered, byName.keySet().stream().sorted().toList());
    }

    /** Notes columns that a sheet does not know, and required ones that it lacks. */
    static void checkHeader(ImportSheet sheet, SheetHead file, Faults problems) {
        Set<String> known = sheet.columns().stream().map(Column::name).collect(Collectors.toCollection(TreeSet::new));
        known.add(RowReading.KEY);
        for (String column : file.header()) {
            if (!known.contains(column)) {
                problems.add(new RowProblem(
                        file.name(),
                        1,
                        column.isEmpty() ? "?" : column,
                        new Text("Bảng này không có cột như vậy.", "This sheet has no such column."),
                        new Text(
                                "Các cột: " + String.join(", ", known) + ".",
                                "Its columns: " + String.join(", ", known) + ".")));
            }
        }
        for (Column column : sheet.columns()) {
            if (column.required() && !file.header().contains(column.name())) {
                problems.add(new RowProblem(
                        file.name(),
                        1,
                        column.name(),
                        new Text("Thiếu cột này.", "This column is missing."),
                        column.help()));
            }
        }
    }

    long rows() {
        return files.stream().mapToLong(SheetHead::rows).sum();
    }
}
