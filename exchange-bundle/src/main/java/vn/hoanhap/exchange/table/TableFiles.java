package vn.hoanhap.exchange.table;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;

/** Writes lists. A component without needs of its own: programmes that start first find it. */
@Component(service = Tables.class)
public final class TableFiles implements Tables {

    private static final String CSV = "text/csv; charset=utf-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Messages messages = Messages.of(TableFiles.class);

    /** Waits for lists. */
    @Activate
    public TableFiles() {}

    @Override
    public Download file(Table table, String format, Language language) {
        return switch (format) {
            case "xlsx" -> workbook(List.of(table), language);
            case "csv" -> new Download(table.name() + ".csv", CSV, out -> TableLines.write(counted(table), out, null));
            case "csv-titles" ->
                new Download(table.name() + ".csv", CSV, out -> TableLines.write(counted(table), out, language));
            default -> throw unknown(format);
        };
    }

    @Override
    public Download workbook(List<Table> tables, Language language) {
        List<Table> counted = tables.stream().map(this::counted).toList();
        return new Download(
                tables.get(0).name() + ".xlsx", XLSX, out -> new TableWorkbook(messages, language).write(counted, out));
    }

    private Table counted(Table table) {
        return new Table(
                table.name(),
                table.title(),
                table.notes(),
                table.columns(),
                () -> new Counted(table, this::tooMany),
                table.ofPeople());
    }

    private ProblemException tooMany() {
        return invalid("table.too-many", Formats.number(Language.VI, MOST_ROWS));
    }

    private ProblemException unknown(String format) {
        return invalid("table.format", format);
    }

    private ProblemException invalid(String key, Object argument) {
        return Problem.invalid(List.of(
                        new Problem.FieldError("format", messages.both(key, argument), messages.both(key + ".remedy"))))
                .raise();
    }
}
