package vn.hoanhap.exchange.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.Cells;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.Headings;

/** Reads the cells of a row by the types of its columns, and notes every cell that does not hold what it should. */
final class RowReading {
    /** A longer list is read where it is, not in a sentence. */
    private static final int MOST_TOLD = 20;

    private static final Pattern KEY_FORM = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    /** A day as Excel counts it; a year has four digits. */
    private static final Pattern COUNTED_DAY = Pattern.compile("[1-9]\\d{4}(,\\d+)?");

    private final References references;
    private final Principal principal;
    private final Elected elected;

    RowReading(References references, Principal principal, Elected elected) {
        this.references = references;
        this.principal = principal;
        this.elected = elected;
    }

    ImportSheet.Row read(PlannedSheet sheet, FileRow row, Violations faults) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < sheet.columns().size(); column++) {
            String name = sheet.columns().get(column);
            if (!name.isEmpty()) {
                cells.put(name, sheet.words().value(name, row.cells().get(column)));
            }
        }
        String key = sheet.key(row);
        faults.require(
                KEY_FORM.matcher(key).matches(),
                Headings.KEY,
                new Text("Khóa trống hoặc có ký tự lạ.", "The key is empty or has unusual characters."),
                new Text(
                        "Dùng chữ không dấu, số, dấu chấm và gạch, nhiều nhất 40.",
                        "Use letters, digits, dots and dashes, 40 at most."));
        Map<String, Object> values = new HashMap<>();
        LocalDate day = Cells.date(cells.getOrDefault(sheet.day(), "")).orElse(null);
        for (Column column : sheet.known()) {
            String cell = cells.getOrDefault(column.name(), "");
            Object value = filled(column, cell, faults) ? value(column, cell, day, faults) : null;
            if (value != null) {
                values.put(column.name(), value);
            }
        }
        return new TypedRow(key, values, cells, principal);
    }

    private static boolean filled(Column column, String cell, Violations faults) {
        faults.require(
                !cell.isEmpty() || !column.required(),
                column.name(),
                new Text("Ô này phải có.", "This cell is required."),
                column.help());
        return !cell.isEmpty();
    }

    private @Nullable Object value(Column column, String cell, @Nullable LocalDate day, Violations faults) {
        return switch (column.type()) {
            case TEXT -> text(column, cell, 255, faults);
            case LONG_TEXT -> text(column, cell, 4_000, faults);
            case CODE -> code(column, cell, faults);
            case NUMBER, DONG -> typed(column, Cells.whole(cell), faults, "số nguyên", "a whole number");
            case DECIMAL -> decimal(column, cell, faults);
            case DATE -> date(column, cell, faults);
            case YES_NO -> typed(column, Cells.yesNo(cell), faults, "có hoặc không", "yes or no");
            case UNIT -> unit(column, cell, day, faults);
            case KEY -> record(column, cell, faults).orElse(null);
            case KEYS -> records(column, cell, faults);
        };
    }

    private static @Nullable Object decimal(Column column, String cell, Violations faults) {
        if (Cells.eitherNumber(cell)) {
            faults.add(
                    column.name(),
                    new Text(
                            "Không rõ dấu chấm này là hàng nghìn hay số lẻ.",
                            "This point may mean thousands or decimals."),
                    new Text(
                            "Số lẻ thì viết dấu phẩy (1,535); hàng nghìn thì bỏ dấu chấm (1535).",
                            "Write decimals behind a comma (1,535), and thousands without a point (1535)."));
            return null;
        }
        return typed(column, Cells.decimal(cell), faults, "số", "a number");
    }

    private static @Nullable Object date(Column column, String cell, Violations faults) {
        if (COUNTED_DAY.matcher(cell).matches()) {
            faults.add(
                    column.name(),
                    new Text("Ô này là một con số, chưa phải ngày.", "This is a number and no day yet."),
                    new Text(
                            "Trong Excel, đặt định dạng Ngày cho cột này rồi gửi lại; hoặc viết như 06/06/2024.",
                            "Format the column as a date in Excel and send it again; or write it like 06/06/2024."));
            return null;
        }
        return typed(column, Cells.date(cell), faults, "ngày có thật", "an existing date");
    }

    private @Nullable Object unit(Column column, String cell, @Nullable LocalDate day, Violations faults) {
        Optional<Problem.FieldError> why = references.unitFault(cell, day);
        if (why.isEmpty()) {
            return typed(
                    column,
                    references.unit(cell, day),
                    faults,
                    "đơn vị hành chính (mã@ngày)",
                    "an administrative unit (code@date)");
        }
        faults.add(column.name(), why.get().message(), why.get().remedy());
        return null;
    }

    private static @Nullable String text(Column column, String cell, int most, Violations faults) {
        faults.require(
                cell.length() <= most,
                column.name(),
                new Text("Dài quá " + most + " ký tự.", "Longer than " + most + " characters."),
                new Text("Viết ngắn lại.", "Shorten it."));
        return cell;
    }

    private static @Nullable String code(Column column, String cell, Violations faults) {
        if (column.codes().stream().anyMatch(code -> code.value().equals(cell))) {
            return cell;
        }
        faults.add(
                column.name(), new Text("Danh sách không có mục này.", "The list has no such entry."), choice(column));
        return null;
    }

    private static Text choice(Column column) {
        return column.codes().size() > MOST_TOLD
                ? new Text(
                        "Mở danh sách ở ô này trong mẫu và chọn một mục.",
                        "Open the list in this cell of the template and choose an entry.")
                : new Text(
                        "Chọn một trong: " + all(column, Language.VI) + ".",
                        "Choose one of: " + all(column, Language.EN) + ".");
    }

    private static String all(Column column, Language language) {
        return column.codes().stream().map(code -> code.title().in(language)).collect(Collectors.joining(", "));
    }

    private static <T> @Nullable T typed(Column column, Optional<T> value, Violations faults, String vi, String en) {
        if (value.isEmpty()) {
            faults.add(column.name(), new Text("Không phải " + vi + ".", "This is not " + en + "."), column.help());
        }
        return value.orElse(null);
    }

    private Optional<Long> record(Column column, String key, Violations faults) {
        String sheet = column.refers() == null ? "" : column.refers();
        Optional<Long> record = references.record(sheet, key);
        if (record.isEmpty() && !references.known(sheet, key)) {
            Text title = elected.withSheet(sheet, ImportSheet::title).orElse(new Text(sheet, sheet));
            faults.add(
                    column.name(),
                    new Text(
                            "Không thấy khóa này trong bảng " + title.vi() + ".",
                            "The sheet " + title.en() + " has no such key."),
                    new Text(
                            "Thêm dòng đó vào bảng " + title.vi() + ", hoặc sửa khóa.",
                            "Add that row to the sheet " + title.en() + ", or mend the key."));
        }
        return record;
    }

    private List<Long> records(Column column, String cell, Violations faults) {
        List<Long> found = new ArrayList<>();
        for (String key : cell.split(";", -1)) {
            if (!key.isBlank()) {
                record(column, key.strip(), faults).ifPresent(found::add);
            }
        }
        return found;
    }
}
