package vn.hoanhap.exchange.jobs;

import java.util.ArrayList;
import java.util.List;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.Headings;
import vn.hoanhap.exchange.file.KnownHeadings;
import vn.hoanhap.exchange.file.SheetNames;

/** Knows the headings of the sheets that are installed now, as copies: no lease is kept. */
final class InstalledHeadings implements KnownHeadings {

    private final List<Known> sheets = new ArrayList<>();

    /** Is a sheet with its columns. */
    private record Known(String name, Text title, List<Column> columns) {

        static Known of(ImportSheet sheet) {
            return new Known(sheet.name(), sheet.title(), sheet.columns());
        }

        boolean has(String heading) {
            return columns.stream().anyMatch(column -> Headings.means(heading, column.name(), column.title()));
        }
    }

    InstalledHeadings(Elected elected) {
        elected.sheets().forEach(name -> elected.withSheet(name, Known::of).ifPresent(sheets::add));
    }

    @Override
    public boolean knows(String sheet, String heading) {
        return KEY.knows(sheet, heading)
                || sheets.stream()
                        .filter(known -> SheetNames.means(sheet, known.name(), known.title()))
                        .anyMatch(known -> known.has(heading));
    }
}
