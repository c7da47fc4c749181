package vn.hoanhap.exchange.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.text.Text;

/** Finds what refers to records, across all sheets that are installed. Not for several threads. */
final class Hanging {

    private final Elected elected;
    private final Map<String, List<String>> referring = new HashMap<>();

    Hanging(Elected elected) {
        this.elected = elected;
    }

    /**
     * Is what refers to some records of one sheet.
     *
     * @param sheet the sheet of those records
     * @param from the records that refer to each, in the order of the sheets
     */
    record On(String sheet, Map<Long, List<Overlay.At>> from) {

        /** Returns what still refers to a record once later rows are taken back. */
        List<Overlay.At> left(long record, Overlay overlay) {
            Overlay.At to = new Overlay.At(sheet, record);
            return from.getOrDefault(record, List.of()).stream()
                    .filter(each -> overlay.hangs(each, to))
                    .toList();
        }
    }

    /** Finds what refers to records of a sheet, one question for each sheet that may. */
    On on(String sheet, List<Long> records) {
        Map<Long, List<Overlay.At>> from = new HashMap<>();
        for (String other : referring.computeIfAbsent(sheet, this::mayRefer)) {
            elected.withSheet(other, each -> references(each, sheet, records))
                    .orElse(List.of())
                    .forEach(reference -> from.computeIfAbsent(reference.to(), id -> new ArrayList<>())
                            .add(new Overlay.At(other, reference.from())));
        }
        return new On(sheet, from);
    }

    private static List<TakingBack.Reference> references(ImportSheet from, String sheet, List<Long> records) {
        return from.takingBack().map(back -> back.referring(sheet, records)).orElse(List.of()).stream()
                .distinct()
                .toList();
    }

    private List<String> mayRefer(String sheet) {
        return elected.sheets().stream()
                .filter(other -> elected.withSheet(other, each -> each.columns().stream()
                                .anyMatch(column -> sheet.equals(column.refers())))
                        .orElse(false))
                .toList();
    }

    /** Says in words how many records of which sheets these are. */
    Text words(List<Overlay.At> records) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        records.forEach(record -> counts.merge(record.sheet(), 1, Integer::sum));
        List<String> vi = new ArrayList<>();
        List<String> en = new ArrayList<>();
        counts.forEach((sheet, count) -> {
            Optional<Text> title = elected.withSheet(sheet, ImportSheet::title);
            vi.add(title.map(Text::vi).orElse(sheet) + " (" + count + ")");
            en.add(title.map(Text::en).orElse(sheet) + " (" + count + ")");
        });
        return new Text(String.join(", ", vi), String.join(", ", en));
    }
}
