package vn.hoanhap.reporting.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.unit.Unit;

/** Reads figures from the journal by indexed queries. Runs in the caller's unit of work. */
final class JournalFigures {

    private final Database database;

    JournalFigures(Database database) {
        this.database = database;
    }

    /**
     * Is how many lines stand: those that no other line took back.
     *
     * @param own those of the area itself
     * @param undecided those of former units that it shares with others
     */
    record Standing(long own, long undecided) {}

    /** Is how many subjects lines amount to something for. */
    record Counted(long value, Standing lines) {}

    /** Is a sum over lines. */
    record Sum(@Nullable Long value, Qualifier qualifier, long known, Standing lines) {}

    /** Counts the standing lines. */
    Standing standing(IndicatorDefinition definition, Asked asked) throws SQLException {
        LineCondition condition = LineCondition.of(definition, asked);
        String sql = "select c.split, sum(l.line_sign)" + condition.sql() + " group by c.split";
        long own = 0;
        long undecided = 0;
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(1)) {
                        undecided = rows.getLong(2);
                    } else {
                        own = rows.getLong(2);
                    }
                }
            }
        }
        return new Standing(own, undecided);
    }

    /** Counts the standing lines that name a unit of the area's future. */
    long early(IndicatorDefinition definition, Asked asked) throws SQLException {
        LineCondition condition =
                LineCondition.early(definition, asked, definition.filter().kinds());
        try (PreparedStatement statement = connection().prepareStatement("select sum(l.line_sign)" + condition.sql())) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Counts the subjects for which the lines amount to something, and the standing lines. */
    Counted distinct(IndicatorDefinition definition, Asked asked, Subject subject) throws SQLException {
        SamePeople same = SamePeople.among(subject, connection());
        LineCondition condition = LineCondition.of(definition, asked);
        String sql = "select c.split, " + subject.column() + ", " + weight(definition.basis()) + ", sum(l.line_sign)"
                + condition.sql() + " group by c.split, " + subject.column();
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                return counted(rows, same);
            }
        }
    }

    private static Counted counted(ResultSet rows, SamePeople same) throws SQLException {
        long value = 0;
        long own = 0;
        long undecided = 0;
        Map<Long, Long> together = new HashMap<>();
        while (rows.next()) {
            if (rows.getBoolean(1)) {
                undecided += rows.getLong(4);
                continue;
            }
            own += rows.getLong(4);
            long weight = rows.getLong(3);
            long record = rows.getLong(2);
            if (rows.wasNull()) {
                continue; // a line that names no such subject
            }
            if (same.several(record)) {
                together.merge(same.root(record), weight, Math::addExact);
            } else if (weight > 0) {
                value++;
            }
        }
        value += together.values().stream().filter(weight -> weight > 0).count();
        return new Counted(value, new Standing(own, undecided));
    }

    /** Lists the units for which the lines amount to something. */
    List<Long> units(IndicatorDefinition definition, Asked asked) throws SQLException {
        LineCondition condition = LineCondition.own(definition, asked);
        String sql = "select l.unit_id" + condition.sql() + " group by l.unit_id having " + weight(definition.basis())
                + " > 0 order by l.unit_id";
        List<Long> units = new ArrayList<>();
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    units.add(rows.getLong(1));
                }
            }
        }
        return units;
    }

    /** Adds up the quantities, by qualifier, so that the sum can say how sure it is. */
    Sum sum(IndicatorDefinition definition, Asked asked) throws SQLException {
        LineCondition condition = LineCondition.of(definition, asked);
        String sql = "select l.qualifier, sum(l.quantity * l.line_sign), sum(l.line_sign),"
                + " sum(case when l.quantity is null then 0 else l.line_sign end), c.split" + condition.sql()
                + " group by l.qualifier, c.split";
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                return added(rows);
            }
        }
    }

    private static Sum added(ResultSet rows) throws SQLException {
        long value = 0;
        long lines = 0;
        long known = 0;
        long undecided = 0;
        Qualifier qualifier = Qualifier.EXACT;
        while (rows.next()) {
            long standing = rows.getLong(3);
            boolean split = rows.getBoolean(5);
            undecided += split ? standing : 0;
            if (split || standing == 0) {
                continue;
            }
            value = Math.addExact(value, rows.getLong(2));
            lines += standing;
            known += rows.getLong(4);
            qualifier = qualifier.weakest(Qualifier.valueOf(rows.getString(1)));
        }
        if (known < lines) {
            qualifier = qualifier.weakest(Qualifier.MORE_THAN);
        }
        return new Sum(known == 0 && lines > 0 ? null : value, qualifier, known, new Standing(lines, undecided));
    }

    /** Counts the commune-level units of an area on a date, with or without records. */
    long communes(Unit area, LocalDate on) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement("select count(*)" + CommuneArea.FROM)) {
            LineCondition.bind(statement, 1, CommuneArea.values(area, on));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Tells whether a line of one of these kinds was ever written. */
    boolean written(Set<String> kinds) throws SQLException {
        String sql = "select l.id from register.journal_line l where l.kind in " + LineCondition.places(kinds.size())
                + " fetch first 1 rows only";
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            LineCondition.bind(statement, 1, List.copyOf(kinds));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    static String weight(Basis basis) {
        return basis == Basis.STOCK ? "sum(coalesce(l.quantity, 1) * l.line_sign)" : "sum(l.line_sign)";
    }

    private Connection connection() {
        return database.connection();
    }
}
