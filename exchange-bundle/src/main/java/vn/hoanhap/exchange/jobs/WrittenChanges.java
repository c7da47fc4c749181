package vn.hoanhap.exchange.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.exchange.places.Area;
import vn.hoanhap.exchange.staging.AskedRow;
import vn.hoanhap.exchange.steps.Step;

/**
 * Lists what an import has corrected, as long as it can be taken back: each cell as it was before, beside what the record says
 * now. Opens a unit of work of its own.
 */
public final class WrittenChanges {

    private static final Text GONE = new Text("Hồ sơ này không còn.", "This record is no longer there.");

    private final ImportRun.Services services;
    private final Units units;
    private final Area area;
    private final LegalClock clock;

    /** Reads what imports left behind to be taken back by. */
    public WrittenChanges(ImportRun.Services services, Units units, Area area, LegalClock clock) {
        this.services = services;
        this.units = units;
        this.area = area;
        this.clock = clock;
    }

    /** Is who reads, and in which language. */
    public record Reader(Principal by, Language language) {}

    /**
     * Is some rows.
     *
     * @param next position of the first row after them; null for none
     */
    public record Some(List<AskedRow> rows, @Nullable Integer next) {}

    /** Is a correction before its cells are written as a reader has them. */
    private record Raw(Step.Row row, List<Column> columns, Standing was, Standing is) {}

    /** Returns the next corrections of an import from a position on. Of columns that are not for the reader nothing is told. */
    public Some of(Job job, int from, int most, Reader reader) {
        LocalDate today = clock.today();
        return services.transactions().read(() -> {
            List<Step> steps = services.steps().corrected(job.id(), from, most + 1);
            List<Raw> raw = steps.stream()
                    .limit(most)
                    .flatMap(step ->
                            services
                                    .elected()
                                    .withSheet(step.row().sheet(), sheet -> raw(sheet, step, reader.by()))
                                    .stream())
                    .flatMap(Optional::stream)
                    .toList();
            References references = new References(services.keys(), units, today, new NamedUnits(area, Scope.NOTHING));
            Map<String, Map<Long, String>> keys = new HashMap<>();
            ids(raw).forEach((sheet, records) -> keys.put(sheet, references.keysOf(sheet, records)));
            List<AskedRow> rows = raw.stream()
                    .map(each -> row(each, reader.language(), new Words(references, keys)))
                    .toList();
            return new Some(rows, steps.size() > most ? steps.get(most).position() : null);
        });
    }

    private static Optional<Raw> raw(ImportSheet sheet, Step step, Principal by) {
        Step.Before before = step.before();
        TakingBack back = sheet.takingBack().orElse(null);
        if (before == null || back == null) {
            return Optional.empty();
        }
        Map<String, String> was = back.settled(before.cells());
        Map<String, String> is =
                back.standing(step.recordId()).map(back::settled).orElse(Map.of());
        Set<String> hidden = back.hidden(step.recordId(), by);
        return Optional.of(
                new Raw(step.row(), sheet.columns(), new Standing(was, is, hidden), new Standing(is, was, hidden)));
    }

    private static Map<String, Set<Long>> ids(List<Raw> rows) {
        Map<String, Set<Long>> ids = new HashMap<>();
        for (Raw row : rows) {
            for (Column column : row.columns()) {
                String sheet = column.refers();
                if (sheet != null) {
                    Stream.of(row.was(), row.is()).forEach(side -> ids.computeIfAbsent(sheet, name -> new HashSet<>())
                            .addAll(Words.ids(side, column)));
                }
            }
        }
        return ids;
    }

    private static AskedRow row(Raw raw, Language language, Words words) {
        List<AskedRow.Cell> cells = new ArrayList<>();
        for (Column column : raw.columns()) {
            String heading = column.title().in(language);
            String was = raw.was().before().get(column.name());
            if (raw.was().hidden().contains(column.name())) {
                cells.add(new AskedRow.Cell(heading, "", "", AskedRow.Change.HIDDEN));
            } else if (!Objects.equals(was, raw.is().before().get(column.name()))) {
                cells.add(new AskedRow.Cell(
                        heading, words.of(raw.was(), column), words.of(raw.is(), column), AskedRow.Change.CHANGED));
            }
        }
        List<Text> notes = raw.is().before().isEmpty() ? List.of(GONE) : List.of();
        return new AskedRow(
                AskedRow.Why.CORRECTION, raw.row().sheet(), raw.row().number(), cells, notes);
    }

    /** Writes cells as a reader has them, records of other sheets by their keys. */
    private record Words(References references, Map<String, Map<Long, String>> keys) {

        String of(Standing side, Column column) {
            String sheet = column.refers();
            if (sheet == null) {
                return side.words(column, "", references);
            }
            Map<Long, String> known = keys.getOrDefault(sheet, Map.of());
            return ids(side, column).stream()
                    .map(id -> known.getOrDefault(id, "#" + id))
                    .collect(Collectors.joining("; "));
        }

        static List<Long> ids(Standing side, Column column) {
            return Stream.of(side.before().getOrDefault(column.name(), "").split(";", -1))
                    .filter(id -> !id.isEmpty())
                    .map(Long::valueOf)
                    .toList();
        }
    }
}
