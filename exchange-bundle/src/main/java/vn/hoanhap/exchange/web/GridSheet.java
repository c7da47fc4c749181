package vn.hoanhap.exchange.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.Cells;
import vn.hoanhap.exchange.file.Headings;
import vn.hoanhap.exchange.jobs.StagedColumns;
import vn.hoanhap.exchange.staging.StagedRow;

/** Lays rows of one sheet out: the key first, then the columns with faults, then the rest. */
final class GridSheet {

    private final StagedColumns.Meanings meanings;
    private final Words words;

    /**
     * Is what a form says beside what stands in the file.
     *
     * @param yesNo the words for yes and no
     * @param today the day of rows that have none
     */
    record Words(Language language, List<String> yesNo, LocalDate today) {}

    /** Is a row at its position among those that need mending. */
    record Placed(int position, StagedRow row) {}

    GridSheet(StagedColumns.Meanings meanings, Words words) {
        this.meanings = meanings;
        this.words = words;
    }

    GridModel.Sheet of(List<Placed> rows) {
        StagedRow first = rows.get(0).row();
        List<Integer> order = order(rows);
        return new GridModel.Sheet(
                first.sheet(),
                meanings.key() < 0 ? null : first.headings().get(meanings.key()),
                order.stream().map(first.headings()::get).toList(),
                rows.stream().map(row -> row(row, order)).toList(),
                rows.stream().flatMap(this::faults).toList());
    }

    private List<Integer> order(List<Placed> rows) {
        Comparator<Integer> faultyFirst = Comparator.comparing(column ->
                rows.stream().flatMap(row -> row.row().faults().stream()).noneMatch(fault -> fault.column() == column));
        return IntStream.range(0, rows.get(0).row().headings().size())
                .filter(column -> column != meanings.key())
                .filter(column -> says(rows, column))
                .boxed()
                .sorted(faultyFirst)
                .toList();
    }

    /** Leaves out what lies beside a table: columns without a heading in which nothing is written. */
    private static boolean says(List<Placed> rows, int column) {
        return !rows.get(0).row().headings().get(column).isEmpty()
                || rows.stream()
                        .map(Placed::row)
                        .anyMatch(row -> !row.cells().get(column).isEmpty()
                                || row.faults().stream().anyMatch(fault -> fault.column() == column));
    }

    private GridModel.Row row(Placed placed, List<Integer> order) {
        StagedRow row = placed.row();
        return new GridModel.Row(
                row.row(),
                meanings.key() < 0 ? null : cell(placed, meanings.key()),
                order.stream().map(column -> cell(placed, column)).toList(),
                notes(row, StagedRow.WHOLE_ROW));
    }

    private GridModel.Cell cell(Placed placed, int column) {
        StagedRow row = placed.row();
        String name = name(placed, column);
        String note = String.join(" ", notes(row, column));
        return new GridModel.Cell(
                name,
                id(name),
                row.headings().get(column),
                row.cells().get(column),
                note.isEmpty() ? null : note,
                offer(row, column, name));
    }

    private GridModel.Offer offer(StagedRow row, int at, String name) {
        Column column = meanings.byNumber().get(at);
        if (column == null) {
            return GridModel.Offer.FREE;
        }
        return switch (column.type()) {
            case CODE -> new GridModel.Offer(choices(row.cells().get(at), titles(column)), null);
            case YES_NO -> new GridModel.Offer(choices(row.cells().get(at), words.yesNo()), null);
            case UNIT -> new GridModel.Offer(List.of(), "/p/exchange/units/pick?cell=" + name + "&on=" + day(row));
            default -> GridModel.Offer.FREE;
        };
    }

    private List<String> titles(Column column) {
        return column.codes().stream()
                .map(code -> code.title().in(words.language()))
                .toList();
    }

    /** What stands there stays as it was written until somebody chooses something else; empty is a choice of its own. */
    private static List<String> choices(String cell, List<String> titles) {
        List<String> choices = new ArrayList<>();
        if (!cell.isEmpty()) {
            choices.add(cell);
        }
        choices.add("");
        titles.stream()
                .filter(title -> !Headings.fold(title).equals(Headings.fold(cell)))
                .forEach(choices::add);
        return choices;
    }

    /** Units are looked for on the day of the row, where it has one. */
    private LocalDate day(StagedRow row) {
        return meanings.byNumber().entrySet().stream()
                .filter(column ->
                        column.getValue().required() && column.getValue().type() == ImportSheet.Type.DATE)
                .min(Comparator.comparing(column -> column.getKey()))
                .flatMap(column -> Cells.date(row.cells().get(column.getKey())))
                .orElse(words.today());
    }

    private Stream<GridModel.Fault> faults(Placed placed) {
        StagedRow row = placed.row();
        return row.faults().stream()
                .map(fault -> new GridModel.Fault(
                        "#" + id(name(placed, Math.max(0, fault.column()))),
                        row.row(),
                        heading(row, fault.column()).orElse(null),
                        new Text(fault.words().get(0), fault.words().get(1)).in(words.language())));
    }

    private static Optional<String> heading(StagedRow row, int column) {
        return column < 0 ? Optional.empty() : Optional.of(row.headings().get(column));
    }

    private List<String> notes(StagedRow row, int column) {
        return row.faults().stream()
                .filter(fault -> fault.column() == column)
                .map(fault -> new Text(fault.words().get(0), fault.words().get(1)).in(words.language()) + " "
                        + new Text(fault.words().get(2), fault.words().get(3)).in(words.language()))
                .toList();
    }

    private static String name(Placed placed, int column) {
        return "cell." + placed.position() + "." + placed.row().row() + "." + column;
    }

    private static String id(String name) {
        return name.replace('.', '-');
    }
}
