package vn.hoanhap.exchange.jobs;

import java.util.ArrayList;
import java.util.List;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.SheetHead;
import vn.hoanhap.exchange.file.SheetNames;

/**
 * Says which sheets of a file are read, in which order, and which belong to programmes that are not installed.
 *
 * @param sheets the sheets to read, referred-to ones first
 * @param twice sheets that mean the same as an earlier one
 * @param skipped names of the others
 */
record SheetPlan(List<PlannedSheet> sheets, List<SheetHead> twice, List<String> skipped) {

    static SheetPlan of(List<SheetHead> file, Elected elected) {
        List<SheetHead> left = new ArrayList<>(file);
        List<PlannedSheet> planned = new ArrayList<>();
        List<SheetHead> twice = new ArrayList<>();
        for (String name : elected.sheets()) {
            List<PlannedSheet> found =
                    elected.withSheet(name, sheet -> matching(sheet, left)).orElse(List.of());
            found.stream().limit(1).forEach(planned::add);
            found.stream().skip(1).map(PlannedSheet::head).forEach(twice::add);
            found.stream().map(PlannedSheet::head).forEach(left::remove);
        }
        List<String> skipped = left.stream()
                .map(SheetHead::name)
                .filter(name -> !SheetNames.explains(name))
                .sorted()
                .toList();
        return new SheetPlan(planned, twice, skipped);
    }

    private static List<PlannedSheet> matching(ImportSheet sheet, List<SheetHead> left) {
        return left.stream()
                .filter(head -> SheetNames.means(head.name(), sheet.name(), sheet.title()))
                .map(head -> PlannedSheet.of(sheet, head))
                .toList();
    }

    /** Names the sheets that are read. */
    List<String> names() {
        return sheets.stream().map(PlannedSheet::name).toList();
    }

    /** Notes sheets that come twice: which of them counts is not ours to guess. */
    void check(Faults faults) {
        for (SheetHead head : twice) {
            faults.add(new RowProblem(
                    head.name(),
                    head.line(),
                    "row",
                    new Text("Bảng này có hai lần trong tệp.", "The file has this sheet twice."),
                    new Text("Gộp lại thành một bảng.", "Put both into one sheet.")));
        }
    }
}
