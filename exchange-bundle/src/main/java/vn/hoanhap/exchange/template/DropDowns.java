package vn.hoanhap.exchange.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/**
 * Keeps the codes of drop-downs on a sheet of their own and points to them: in the formula of a drop-down itself Excel takes
 * 255 characters at most. Not for several threads.
 */
final class DropDowns {

    /** How far down a sheet its cells offer their codes. */
    private static final int ROWS = 10_000;

    /** The library writes these sentences into XML as they are. */
    private static final Pattern MARKUP = Pattern.compile("[<>&\"]");

    private final Worksheet lists;
    private final String title;
    private final String error;
    private final Map<List<String>, Range> ranges = new HashMap<>();

    DropDowns(Worksheet lists, String title, String error) {
        this.lists = lists;
        this.title = bare(title);
        this.error = bare(error);
    }

    /** Offers values in a column, and refuses others. */
    void offer(Worksheet sheet, int column, List<String> values, String heading) {
        Range range = ranges.computeIfAbsent(values, list -> write(list, heading));
        sheet.range(1, column, ROWS, column)
                .validateWithList(range)
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(title)
                .error(error);
    }

    private Range write(List<String> values, String heading) {
        int column = ranges.size();
        lists.value(0, column, heading);
        lists.style(0, column).bold().set();
        lists.width(column, Widths.of(heading, values));
        for (int row = 0; row < values.size(); row++) {
            lists.value(row + 1, column, values.get(row));
        }
        return lists.range(1, column, values.size(), column);
    }

    private static String bare(String sentence) {
        return MARKUP.matcher(sentence).replaceAll(" ");
    }
}
