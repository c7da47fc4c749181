package vn.hoanhap.exchange.jobs;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.Headings;
import vn.hoanhap.exchange.keys.RecordKeys;

/** Looks at the rows of one sheet one after the other, each by itself. Not for several threads. */
final class RowLooks {

    private static final Text REMEDY = new Text("Sửa dòng này rồi gửi lại.", "Mend this row and send it again.");

    private static final int SERVERS_OWN = 500;

    private final RecordKeys keys;
    private final RowReading reading;
    private final ImportSheet sheet;
    private final PlannedSheet planned;
    private final Set<String> above = new HashSet<>();

    RowLooks(RecordKeys keys, RowReading reading, ImportSheet sheet, PlannedSheet planned) {
        this.keys = keys;
        this.reading = reading;
        this.sheet = sheet;
        this.planned = planned;
    }

    /** Looks at the next row; {@code doubled} says that an earlier one has its key. */
    Look at(FileRow row, boolean doubled) {
        Violations noted = new Violations();
        ImportSheet.Row typed = reading.read(planned, row, noted);
        RecordKeys.@Nullable Known known =
                keys.find(planned.name(), typed.key()).orElse(null);
        planned.known().forEach(column -> order(column, typed, noted));
        above.add(typed.key());
        if (noted.none() && row.faults().isEmpty()) {
            check(typed, known, noted);
        }
        noted.require(
                !doubled,
                Headings.KEY,
                new Text("Khóa này đã có ở dòng trên.", "An earlier row has this key."),
                new Text("Mỗi dòng một khóa riêng.", "Give each row a key of its own."));
        boolean same = known != null && ContentHash.same(known.contentHash(), typed, planned.known());
        return new Look(row, typed, known, same, noted, doubled);
    }

    /** What a sheet refuses in words of its own is a fault of the row, not of the import. */
    private void check(ImportSheet.Row typed, RecordKeys.@Nullable Known known, Violations noted) {
        try {
            if (known != null) {
                sheet.checkCorrection(typed, known.recordId(), noted);
            }
            sheet.check(typed, noted);
        } catch (ProblemException refusal) {
            Problem problem = refusal.problem();
            if (problem.status() >= SERVERS_OWN) {
                throw refusal;
            }
            problem.errors().forEach(fault -> noted.add(fault.field(), fault.message(), fault.remedy()));
            noted.require(!problem.errors().isEmpty(), "row", problem.detail(), REMEDY);
        }
    }

    /** Rows are written from the first to the last: one that refers to another of its own sheet comes after it. */
    private void order(Column column, ImportSheet.Row typed, Violations noted) {
        boolean told = noted.errors().stream().anyMatch(fault -> fault.field().equals(column.name()));
        if (planned.name().equals(column.refers()) && !told) {
            boolean there = Stream.of(
                            typed.cells().getOrDefault(column.name(), "").split(";", -1))
                    .map(String::strip)
                    .allMatch(key -> key.isEmpty()
                            || above.contains(key)
                            || keys.find(planned.name(), key).isPresent());
            noted.require(
                    there,
                    column.name(),
                    new Text("Dòng có khóa này chưa đứng ở trên.", "No row above this one has this key."),
                    new Text("Chuyển dòng đó lên trên dòng này.", "Move that row above this one."));
        }
    }
}
