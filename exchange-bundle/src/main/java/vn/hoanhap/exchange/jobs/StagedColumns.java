package vn.hoanhap.exchange.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.exchange.file.Headings;
import vn.hoanhap.exchange.file.SheetHead;
import vn.hoanhap.exchange.file.SheetNames;
import vn.hoanhap.exchange.staging.StagedRow;

/** Knows what the columns of rows that need mending mean, as long as their sheet is installed. */
public final class StagedColumns {

    private static final Pattern LETTERED = Pattern.compile("[A-Z]{1,3} \\((.*)\\)");

    private final Elected elected;

    /** Reads the sheets that are installed. */
    public StagedColumns(Elected elected) {
        this.elected = elected;
    }

    /**
     * Is what the columns of a sheet mean.
     *
     * @param key number of the column with the key; -1 for none
     * @param byNumber the others by number; those that mean nothing are left out
     */
    public record Meanings(int key, Map<Integer, Column> byNumber) {}

    /** Returns what the columns of a row mean. */
    public Meanings of(StagedRow row) {
        return elected.sheets().stream()
                .flatMap(name -> elected
                        .withSheet(
                                name,
                                sheet -> SheetNames.means(row.sheet(), sheet.name(), sheet.title())
                                        ? List.of(meanings(sheet, row))
                                        : List.<Meanings>of())
                        .orElse(List.of())
                        .stream())
                .findFirst()
                .orElse(new Meanings(-1, Map.of()));
    }

    private static Meanings meanings(ImportSheet sheet, StagedRow row) {
        List<String> header =
                row.headings().stream().map(StagedColumns::heading).toList();
        PlannedSheet planned = PlannedSheet.of(sheet, new SheetHead(row.sheet(), header, 1, false));
        Map<Integer, Column> byNumber = new HashMap<>();
        for (Column column : planned.known()) {
            int at = planned.columns().indexOf(column.name());
            if (at >= 0) {
                byNumber.put(at, column);
            }
        }
        return new Meanings(planned.columns().indexOf(Headings.KEY), byNumber);
    }

    /** A place in a workbook is a letter and, in brackets, the heading. */
    private static String heading(String place) {
        Matcher lettered = LETTERED.matcher(place);
        return lettered.matches() ? lettered.group(1) : place;
    }
}
