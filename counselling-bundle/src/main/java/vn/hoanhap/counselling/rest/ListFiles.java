package vn.hoanhap.counselling.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.counselling.book.Asking;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.store.Wanted;
import vn.hoanhap.parts.table.ListRoute;
import vn.hoanhap.parts.table.WholeList;

/** Gives the lists of points, sessions and people who were encouraged as files, narrowed as their pages are. Notes are in none. */
public final class ListFiles {

    /** Segment of the list of points. */
    public static final String POINTS = "counselling-points";
    /** Segment of the list of sessions. */
    public static final String SESSIONS = "counselling-sessions";
    /** Segment of the list of people who were encouraged. */
    public static final String MOBILISATIONS = "counselling-mobilisations";

    private static final List<String> OF_POINTS = List.of("id", "name", "unit", "host", "opened", "services", "state");
    private static final List<String> OF_SESSIONS = List.of(
            "id",
            "day",
            "time",
            "people",
            "unit",
            "point",
            "mode",
            "form",
            "topics",
            "minutes",
            "walk_ins",
            "family",
            "state");
    private static final List<String> OF_MOBILISED = List.of("id", "person", "unit", "way", "agreed", "began", "state");
    private static final Set<String> DATES = Set.of("day", "agreed", "began");
    private static final Set<String> NUMBERS = Set.of("minutes", "walk_ins", "family");

    private final CounsellingOffice office;
    private final Tables tables;
    private final TransactionRunner transactions;
    private final Asking asking;

    /** Writes what the given office has. */
    public ListFiles(CounsellingOffice office, Tables tables, TransactionRunner transactions) {
        this.office = office;
        this.tables = tables;
        this.transactions = transactions;
        this.asking = new Asking(office);
    }

    /** Finds a page of a list. */
    @FunctionalInterface
    private interface Pages<T> {
        List<T> search(Wanted wanted, Scope scope, long before, int limit);
    }

    /** Is what tells one list from another. */
    private record Listed<T>(
            String list,
            Map<String, Set<String>> filters,
            List<String> columns,
            Pages<T> pages,
            ToLongFunction<T> id,
            BiFunction<Call, List<T>, List<List<@Nullable Object>>> rows) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add(
                add,
                new Listed<Point>(
                        POINTS, Filters.points(), OF_POINTS, office.points().table()::search, Point::id, this::points));
        add(
                add,
                new Listed<Session>(
                        SESSIONS,
                        Filters.sessions(),
                        OF_SESSIONS,
                        office.sessions().table()::search,
                        Session::id,
                        this::sessions));
        add(
                add,
                new Listed<Mobilisation>(
                        MOBILISATIONS,
                        Filters.mobilisations(office.desk().codes()),
                        OF_MOBILISED,
                        office.mobilisations().table()::search,
                        Mobilisation::id,
                        this::mobilised));
    }

    private <T> void add(Contributions add, Listed<T> listed) {
        var route = ListRoute.of(
                listed.list(),
                Rights.READ,
                office.desk().words().both("route.export." + listed.list()),
                call -> file(call, listed));
        add.route(Reading.searching(
                route,
                office.desk().words(),
                listed.filters().keySet().stream().sorted().toList()));
    }

    private <T> Download file(Call call, Listed<T> listed) {
        Wanted wanted = transactions.write(() -> asking.wanted(call, listed.filters()));
        var rows = new WholeList<>(
                transactions,
                (cursor, limit) -> listed.pages().search(wanted, call.scope(), cursor, limit),
                listed.id(),
                found -> listed.rows().apply(call, found));
        Table table = new Table(
                listed.list() + "-" + call.asOf(),
                office.desk().words().both(listed.list() + ".title"),
                List.of(office.desk().words().both("export.as-of", Formats.date(call.asOf()))),
                listed.columns().stream().map(this::column).toList(),
                rows);
        return tables.file(table, ListRoute.format(call), call.language());
    }

    private Column column(String name) {
        Form form = DATES.contains(name) ? Form.DATE : NUMBERS.contains(name) ? Form.NUMBER : Form.TEXT;
        return new Column(name, office.desk().words().both("export.column." + name), form);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private List<List<@Nullable Object>> points(Call call, List<Point> found) {
        AnswerWriter writer = AnswerWriter.of(office, call, List.of(), List.of());
        return found.stream()
                .map(writer::item)
                .map(one -> row(
                        one.id().toString(),
                        one.name(),
                        one.unit().label(),
                        label(one.host()),
                        one.opened(),
                        titles(one.services()),
                        coded("point.state.", one.state(), call)))
                .toList();
    }

    private List<List<@Nullable Object>> sessions(Call call, List<Session> found) {
        AnswerWriter writer = AnswerWriter.ofSessions(office, call, found);
        return found.stream()
                .map(writer::item)
                .map(one -> row(
                        one.id().toString(),
                        one.day(),
                        one.time(),
                        one.clients().stream()
                                .map(client -> client.person().label())
                                .collect(Collectors.joining(", ")),
                        one.unit().label(),
                        label(one.point()),
                        coded("mode.", one.mode(), call),
                        coded("form.", one.form(), call),
                        titles(one.topics()),
                        number(one.minutes()),
                        (long) one.walkIns(),
                        (long) one.family(),
                        coded("session.state.", one.state(), call)))
                .toList();
    }

    private List<List<@Nullable Object>> mobilised(Call call, List<Mobilisation> found) {
        AnswerWriter writer = AnswerWriter.ofMobilisations(office, call, found);
        return found.stream()
                .map(writer::item)
                .map(one -> row(
                        one.id().toString(),
                        one.person().label(),
                        one.unit().label(),
                        new Table.Coded(one.way().code(), one.way().title()),
                        one.agreed(),
                        one.began(),
                        coded("mobilisation.state.", one.state(), call)))
                .toList();
    }

    private static @Nullable String label(Answers.@Nullable Named named) {
        return named == null ? null : named.label();
    }

    private static @Nullable Long number(@Nullable Integer said) {
        return said == null ? null : Long.valueOf(said);
    }

    private static String titles(List<Answers.Titled> codes) {
        return codes.stream().map(Answers.Titled::title).collect(Collectors.joining(" · "));
    }

    private Table.Coded coded(String titles, Enum<?> code, Call call) {
        return new Table.Coded(
                code.name(), office.desk().words().both(titles + code.name()).in(call.language()));
    }
}
