package vn.hoanhap.exchange.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.Headings;
import vn.hoanhap.exchange.file.SheetHead;
import vn.hoanhap.exchange.keys.RecordKeys;
import vn.hoanhap.exchange.staging.StagedRow;

/**
 * Is a sheet of the file together with what its columns mean.
 *
 * @param name name of the installed sheet
 * @param head the sheet as the file has it
 * @param known the columns of the installed sheet
 * @param columns what each column of the file means, in order: the name of a column; empty text for none
 * @param words titles that stand for codes
 * @param day the column with the day of a row; empty text when rows have none
 */
record PlannedSheet(
        String name, SheetHead head, List<Column> known, List<String> columns, CodeWords words, String day) {

    private static final Pattern WORDS = Pattern.compile("\\p{L}.*\\p{L}|\\d{6}");

    static PlannedSheet of(ImportSheet sheet, SheetHead head) {
        List<Column> known = sheet.columns();
        List<String> columns =
                head.header().stream().map(heading -> meaning(heading, known)).toList();
        return new PlannedSheet(
                sheet.name(),
                head,
                known,
                columns,
                new CodeWords(known),
                sheet.dayColumn().orElse(""));
    }

    private static String meaning(String heading, List<Column> known) {
        if (Headings.means(heading, Headings.KEY, Headings.KEY_TITLE)) {
            return Headings.KEY;
        }
        // A name is exact; a title may be the name of another column in the other language.
        return Stream.concat(
                        known.stream().filter(column -> column.name().equals(Headings.fold(heading))),
                        known.stream().filter(column -> Headings.means(heading, column.name(), column.title())))
                .map(Column::name)
                .findFirst()
                .orElse("");
    }

    /** Returns the key of a row; empty when the sheet has no such column or the row no key. */
    String key(FileRow row) {
        int column = columns.indexOf(Headings.KEY);
        return column < 0 ? "" : row.cells().get(column);
    }

    /** Returns the cells of a row by column. */
    Map<String, String> cells(FileRow row) {
        Map<String, String> cells = new HashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            cells.put(columns.get(at), row.cells().get(at));
        }
        return cells;
    }

    /** Returns the keys of some rows, and those that they refer to. */
    Set<RecordKeys.Key> keys(List<FileRow> rows) {
        Set<RecordKeys.Key> keys = new HashSet<>();
        for (FileRow row : rows) {
            keys.add(new RecordKeys.Key(name, key(row)));
            for (Column column : known) {
                String sheet = column.refers();
                int at = sheet == null ? -1 : columns.indexOf(column.name());
                if (sheet != null && at >= 0) {
                    Stream.of(row.cells().get(at).split(";", -1))
                            .filter(key -> !key.isBlank())
                            .forEach(key -> keys.add(new RecordKeys.Key(sheet, key.strip())));
                }
            }
        }
        return keys;
    }

    /** Tells whether a row only shows how to fill in the others. */
    boolean example(FileRow row) {
        return Headings.example(key(row));
    }

    /** Says where a column is, as a reader of the file finds it. */
    String place(String column) {
        int at = columns.indexOf(column);
        if (at >= 0) {
            return head.place(at);
        }
        if (head.lettered() && column.equals(Headings.KEY)) {
            return Headings.KEY_TITLE.vi();
        }
        return known.stream()
                .filter(each -> head.lettered() && each.name().equals(column))
                .map(each -> each.title().vi())
                .findFirst()
                .orElse(column);
    }

    RowProblem problem(long row, String column, Text message, Text remedy) {
        return new RowProblem(head.name(), row, place(column), message, remedy);
    }

    /** Says what a sheet found wrong with a row, without the words that stand there: problems are not sealed. */
    RowProblem problem(FileRow row, Problem.FieldError error) {
        int at = columns.indexOf(error.field());
        String cell = at < 0 || namesUnit(error.field()) ? "" : row.cells().get(at);
        return problem(row.number(), error.field(), unquoted(error.message(), cell), unquoted(error.remedy(), cell));
    }

    /** What is told of a unit's cell names units of the register, which are no secret. */
    private boolean namesUnit(String column) {
        return known.stream().anyMatch(each -> each.name().equals(column) && each.type() == ImportSheet.Type.UNIT);
    }

    private static Text unquoted(Text text, String cell) {
        if (!WORDS.matcher(cell).find()) {
            return text;
        }
        Pattern quoted = Pattern.compile("(?<![\\p{L}\\p{N}._-])" + Pattern.quote(cell) + "(?![\\p{L}\\p{N}_-])");
        return new Text(
                quoted.matcher(text.vi()).replaceAll("“…”"),
                quoted.matcher(text.en()).replaceAll("“…”"));
    }

    /** Tells whether a column is not in the file though its sheet asks for it: its head says so, once. */
    boolean lacks(String column) {
        return !columns.contains(column) && (column.equals(Headings.KEY) || required(column));
    }

    private boolean required(String column) {
        return known.stream().anyMatch(each -> each.required() && each.name().equals(column));
    }

    /** Returns what is wrong with single cells of a row. */
    List<RowProblem> faults(FileRow row) {
        return row.faults().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fault -> new RowProblem(
                        head.name(),
                        row.number(),
                        head.place(fault.getKey()),
                        fault.getValue().message(),
                        fault.getValue().remedy()))
                .toList();
    }

    /** Returns a row that needs mending as the sheet shows it, with what is wrong. */
    StagedRow staged(FileRow row, List<RowProblem> problems) {
        List<String> places =
                IntStream.range(0, columns.size()).mapToObj(head::place).toList();
        List<StagedRow.Fault> faults = problems.stream()
                .map(problem -> new StagedRow.Fault(
                        places.indexOf(problem.column()),
                        List.of(
                                problem.message().vi(),
                                problem.message().en(),
                                problem.remedy().vi(),
                                problem.remedy().en())))
                .toList();
        return new StagedRow(head.name(), row.number(), places, row.cells(), faults);
    }

    /** Returns the columns of a row whose cells could not be read. */
    Set<String> unread(FileRow row) {
        return row.faults().keySet().stream()
                .filter(column -> column < columns.size())
                .map(columns::get)
                .collect(Collectors.toSet());
    }

    /** Notes columns that the sheet does not know or that come twice, and required ones that it lacks. */
    void checkHeader(Faults problems) {
        if (columns.stream().allMatch(String::isEmpty)) {
            problems.add(noHead());
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < columns.size(); at++) {
            String column = columns.get(at);
            boolean unnamed = head.lettered() && head.header().get(at).isEmpty();
            if (column.isEmpty() && !unnamed) {
                problems.add(unknown(at));
            } else if (!column.isEmpty() && !seen.add(column)) {
                problems.add(twice(at, column));
            }
        }
        if (!seen.contains(Headings.KEY)) {
            problems.add(problem(
                    head.line(),
                    Headings.KEY,
                    new Text("Thiếu cột này.", "This column is missing."),
                    new Text(
                            "Thêm cột Khóa và cho mỗi dòng một khóa riêng, ví dụ N-001.",
                            "Add the column Key and give each row a key of its own, such as N-001.")));
        }
        for (Column column : known) {
            if (column.required() && !seen.contains(column.name())) {
                problems.add(problem(
                        head.line(),
                        column.name(),
                        new Text("Thiếu cột này.", "This column is missing."),
                        column.help()));
            }
        }
    }

    /** Where no heading is one of the sheet's, its first row may well be somebody: nothing of it is told. */
    private RowProblem noHead() {
        return new RowProblem(
                head.name(),
                head.line(),
                "row",
                new Text("Dòng đầu không phải là tên các cột.", "The first row does not name the columns."),
                new Text("Thêm dòng tên cột: " + all().vi() + ".", "Put a row of headings first: " + all().en() + "."));
    }

    private RowProblem unknown(int at) {
        return new RowProblem(
                head.name(),
                head.line(),
                head.place(at),
                new Text("Bảng này không có cột như vậy.", "This sheet has no such column."),
                new Text(
                        "Xóa cột này khỏi tệp, hoặc đặt đúng tên: " + all().vi() + ".",
                        "Delete this column in the file, or name it as one of: " + all().en() + "."));
    }

    private RowProblem twice(int at, String column) {
        String first = head.place(columns.indexOf(column));
        return new RowProblem(
                head.name(),
                head.line(),
                head.place(at),
                new Text("Cột này trùng với cột " + first + ".", "This column is the same as " + first + "."),
                new Text("Giữ lại một cột.", "Keep one of them."));
    }

    /** Lists the columns as the file would name them. */
    private Text all() {
        List<String> vi = new ArrayList<>();
        List<String> en = new ArrayList<>();
        vi.add(head.lettered() ? Headings.KEY_TITLE.vi() : Headings.KEY);
        en.add(head.lettered() ? Headings.KEY_TITLE.en() : Headings.KEY);
        for (Column column : known) {
            vi.add(head.lettered() ? column.title().vi() : column.name());
            en.add(head.lettered() ? column.title().en() : column.name());
        }
        return new Text(String.join(", ", vi), String.join(", ", en));
    }
}
