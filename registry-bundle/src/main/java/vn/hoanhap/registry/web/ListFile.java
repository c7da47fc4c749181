package vn.hoanhap.registry.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.table.ListRoute;
import vn.hoanhap.registry.words.Words;

/** Gives lists of the register as files: what their pages show, to the end. */
public final class ListFile {

    /** Lists below another one, by what their sentences and files are called. */
    private static final Map<String, String> BELOW =
            Map.of("people/mine", "people-mine", "units/without-successor", "units-without-successor");

    private ListFile() {}

    /** Adds the file of a list, which takes the filters that the list's page takes. */
    public static void contribute(
            Contributions add, String list, Permission right, List<String> filters, Function<Call, Download> file) {
        Route<None, Download> route = ListRoute.of(list, right, Words.text("route." + flat(list) + ".export"), file);
        for (String filter : filters) {
            route = route.query(filter, Words.text("query." + filter));
        }
        add.route(route);
    }

    /** Refuses a unit that means none or several: a page asks back, a file cannot. */
    public static void requireClear(Filter unit) {
        if (unit.unclear()) {
            throw Words.invalid("unit", "export.unit", String.valueOf(unit.text()));
        }
    }

    /** Refuses a code that is not of its list: a page then shows all, and a file would hold more than was asked for. */
    public static void requireKnown(Call call, String filter, Collection<String> codes) {
        String asked = call.query(filter).orElse(null);
        if (asked != null && !codes.contains(asked)) {
            throw Words.invalid(filter, "export.code", asked, String.join(", ", codes));
        }
    }

    /**
     * Is what stands above the rows of a file.
     *
     * @param list segments of its address
     * @param title what the page of the list is called
     * @param initials whether people are in it, by their initials
     * @param columns the headings, in order
     */
    public record Heading(String list, Text title, boolean initials, List<Column> columns) {
        /** Copies the list. */
        public Heading {
            columns = List.copyOf(columns);
        }
    }

    /** Writes rows under a heading, in the form that was asked for. */
    public static Download write(Desk desk, Call call, Heading heading, Iterable<List<@Nullable Object>> rows) {
        Text day = standsOn(call);
        Table table = new Table(
                name(heading.list(), call),
                heading.title(),
                heading.initials() ? List.of(day, Words.text("export.initials")) : List.of(day),
                heading.columns(),
                rows);
        return desk.tables()
                .file(heading.initials() ? table : table.withoutPeople(), ListRoute.format(call), call.language());
    }

    /** Heads a column. */
    public static Column column(String name, Form form) {
        return new Column(name, Words.text("export.column." + name), form);
    }

    /** Says on which day the list stands. */
    public static Text standsOn(Call call) {
        return Words.text("export.as-of", Formats.date(call.asOf()));
    }

    /** Names the file by its list and its day. */
    public static String name(String list, Call call) {
        return flat(list) + "-" + call.asOf();
    }

    private static String flat(String list) {
        return BELOW.getOrDefault(list, list);
    }
}
