package vn.hoanhap.reporting.figures;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.StoreException;

/** Leads from a figure back to the journal lines behind it, as far as the reader may see them. */
public final class Lineage {

    /** The line that the page before ended with, whose day and id the next page goes on from. */
    private static final String AFTER = " and exists (select 1 from register.journal_line e where e.id = ?"
            + " and (l.on_date > e.on_date or l.on_date = e.on_date and l.id > e.id))";

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
        LineCondition condition = condition(behind)
                .and(reader.scope().sql("l.unit_id", "l.person_id"))
                .andKinds(reaches(behind.definition(), reader.principal()));
        String sql = "select l.id, l.kind, l.on_date, l.unit_id, l.quantity, l.qualifier, l.line_sign, l.programme_id,"
                + " l.record_id" + condition.sql() + (after == 0 ? "" : AFTER)
                + " order by l.on_date, l.id fetch first " + limit + " rows only";
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            int next = condition.bind(statement, 1);
            if (after != 0) {
                statement.setLong(next, after);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw failed(behind, e);
        }
    }

    /** Counts the standing lines of each unit, by its id; units without any are missing. */
    public Map<Long, Long> units(Behind behind) {
        LineCondition condition = condition(behind);
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

    private LineCondition condition(Behind behind) {
        LineCondition own = LineCondition.own(behind.definition(), behind.asked());
        return switch (behind.side()) {
            case OWN -> own;
            case SHARED -> LineCondition.of(behind.definition(), behind.asked()).and("c.split = true");
            case UNDECIDED -> own.and(within(communes.communes(behind.asked()).split()));
            case UNPLACED ->
                own.and("not "
                        + within(communes.communes(behind.asked()).byUnit().keySet()));
            case LEFT -> own.and("not " + within(claimed(communes.communes(behind.asked()))));
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
            long quantity = rows.getLong(5);
            Long known = rows.wasNull() ? null : quantity;
            lines.add(new Line(
                    rows.getLong(1),
                    rows.getString(2),
                    rows.getDate(3).toLocalDate(),
                    rows.getLong(4),
                    known,
                    rows.getString(6),
                    rows.getInt(7) < 0,
                    rows.getString(8),
                    rows.getString(9)));
        }
        return lines;
    }
}
