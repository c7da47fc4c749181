package vn.hoanhap.reporting.figures;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.StoreException;

/** Leads from a figure back to the journal lines behind it, as far as the reader may see them. */
public final class Lineage {

    private final Database database;
    private final Kinds kinds;
    private final CommuneFigures communes;

    /** Reads the register's published journal. */
    public Lineage(Database database) {
        this.database = database;
        kinds = new Kinds(database);
        communes = new CommuneFigures(database);
    }

    /**
     * Is who reads.
     *
     * @param scope what the right to read figures reaches
     * @param principal whose rights decide which kinds of lines are shown
     */
    public record Reader(Scope scope, Principal principal) {
        /** Takes the reader of a call. */
        public static Reader of(Call call) {
            return new Reader(call.scope(), call.principal());
        }
    }

    /**
     * Lists the lines by day. A figure is for who may read figures; each line behind it asks for the right of its kind, and is
     * shown as far as that right reaches.
     *
     * @param after continue after the line of this id; 0 from the start
     * @param limit at most this many
     */
    public List<Line> lines(Behind behind, Reader reader, long after, int limit) {
        Map<String, String> reaches = reaches(behind.definition(), reader.principal());
        try {
            String shown = side(behind) + " and " + reader.scope().sql("l.unit_id", "l.person_id");
            Page page = new Page(behind, shown, reaches, after == 0 ? null : place(after), limit);
            return read(page, full(page));
        } catch (SQLException e) {
            throw failed(behind, e);
        }
    }

    /** Is a line's place in the order. */
    private record Place(LocalDate day, long id) {}

    /** Is what is asked for. */
    private record Page(
            Behind behind,
            String shown,
            Map<String, String> reaches,
            @Nullable Place after,
            int limit) {}

    private Place place(long id) throws SQLException {
        String sql = "select l.on_date from register.journal_line l where l.id = ?";
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? new Place(rows.getDate(1).toLocalDate(), id)
                        : new Place(LocalDate.of(9999, 12, 31), id); // nothing comes after a line that is not there
            }
        }
    }

    /**
     * Finds a day by which the page is full: that of one kind alone, read along its index and no further. Otherwise all lines
     * of the figure would be read and put in order for each page of them.
     */
    private LocalDate full(Page page) throws SQLException {
        LocalDate full = page.behind().asked().to();
        for (Map.Entry<String, String> kind : page.reaches().entrySet()) {
            LineCondition condition = LineCondition.of(page.behind(), Set.of(kind.getKey()))
                    .and(page.shown())
                    .and(kind.getValue());
            Place after = page.after();
            String sql = "select l.on_date" + condition.sql() + (after == null ? "" : " and l.on_date > ?")
                    + " order by l.on_date offset " + (page.limit() - 1) + " rows fetch next 1 rows only";
            try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
                int next = condition.bind(statement, 1);
                if (after != null) {
                    statement.setDate(next, Date.valueOf(after.day()));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    if (rows.next() && rows.getDate(1).toLocalDate().isBefore(full)) {
                        full = rows.getDate(1).toLocalDate();
                    }
                }
            }
        }
        return full;
    }

    private List<Line> read(Page page, LocalDate full) throws SQLException {
        LineCondition condition = LineCondition.of(page.behind(), kinds(page.behind()))
                .and(page.shown())
                .andKinds(page.reaches())
                .until(full);
        Place after = page.after();
        if (after != null) {
            condition.after(after.day(), after.id());
        }
        String sql = "select l.id, l.kind, l.on_date, l.unit_id, l.quantity, l.qualifier, l.line_sign, l.programme_id,"
                + " l.record_id, l.measure, l.person_id, l.household_id, l.team_id" + condition.sql()
                + " order by l.on_date, l.id fetch first " + page.limit()
                + " rows only";
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        }
    }

    /** Counts the standing lines of each unit, by its id; units without any are missing. */
    public Map<Long, Long> units(Behind behind) {
        LineCondition condition = LineCondition.of(behind, kinds(behind)).and(side(behind));
        String sql = "select l.unit_id, sum(l.line_sign)" + condition.sql()
                + " group by l.unit_id having sum(l.line_sign) > 0 order by l.unit_id";
        Map<Long, Long> units = new LinkedHashMap<>();
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    units.put(rows.getLong(1), rows.getLong(2));
                }
            }
            return units;
        } catch (SQLException e) {
            throw failed(behind, e);
        }
    }

    private static StoreException failed(Behind behind, SQLException e) {
        return new StoreException(
                "cannot list the lines of indicator " + behind.definition().code(), false, e);
    }

    private static Set<String> kinds(Behind behind) {
        return behind.definition().filter().kinds();
    }

    /** Writes which side is meant, as SQL over a line {@code l} in its place {@code c}. */
    private String side(Behind behind) {
        String own = "c.split = false";
        return switch (behind.side()) {
            case OWN -> own;
            case EARLY -> behind.asked().territory() == Territory.THEN ? "1 = 1" : "1 = 0";
            case SHARED -> "c.split = true";
            case UNDECIDED ->
                own + " and " + within(communes.communes(behind.asked()).split());
            case UNPLACED ->
                own + " and not "
                        + within(communes.communes(behind.asked()).byUnit().keySet());
            case LEFT -> own + " and not " + within(claimed(communes.communes(behind.asked())));
        };
    }

    /** Returns the units that a commune can claim wholly. */
    private static Set<Long> claimed(CommuneFigures.Communes communes) {
        Set<Long> claimed = new TreeSet<>(communes.byUnit().keySet());
        claimed.removeAll(communes.split());
        return claimed;
    }

    private static String within(Set<Long> units) {
        return units.isEmpty()
                ? "(1 = 0)"
                : new TreeSet<>(units)
                        .stream().map(String::valueOf).collect(Collectors.joining(", ", "(l.unit_id in (", "))"));
    }

    private Map<String, String> reaches(IndicatorDefinition definition, Principal principal) {
        Map<String, String> reaches = new TreeMap<>();
        kinds.all().forEach((code, kind) -> {
            if (definition.filter().kinds().contains(code)) {
                Permission right = new Permission(kind.permission());
                reaches.put(code, principal.scope(right).sql("l.unit_id", "l.person_id"));
            }
        });
        return reaches;
    }

    private static List<Line> read(ResultSet rows) throws SQLException {
        List<Line> lines = new ArrayList<>();
        while (rows.next()) {
            lines.add(new Line(
                    rows.getLong(1),
                    rows.getString(2),
                    rows.getDate(3).toLocalDate(),
                    rows.getLong(4),
                    new Line.About(number(rows, 11), number(rows, 12), number(rows, 13)),
                    number(rows, 5),
                    rows.getString(10),
                    rows.getString(6),
                    rows.getInt(7) < 0,
                    rows.getString(8),
                    rows.getString(9)));
        }
        return lines;
    }

    private static @Nullable Long number(ResultSet rows, int column) throws SQLException {
        long number = rows.getLong(column);
        return rows.wasNull() ? null : number;
    }
}
