package vn.hoanhap.reporting.figures;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.StoreException;

/**
 * Tells a figure for each commune of an area, by one query for all. Whoever was met in two communes counts in both: the
 * figures of communes are never added. The communes are read first and asked for by their ids: Derby would look for them
 * anew for every line.
 */
public final class CommuneFigures {

    private final Database database;

    /** Reads the register's published tables. */
    public CommuneFigures(Database database) {
        this.database = database;
    }

    /** Names a commune of an area. */
    public record Commune(long id, String code, String name) {}

    /**
     * Is the communes of an area on a day.
     *
     * @param list the communes by code
     * @param covered ids of all units whose lines stand for one of them, wholly or in part
     * @param split ids of those that several of them share
     */
    public record Communes(List<Commune> list, Set<Long> covered, Set<Long> split) {}

    /**
     * Is a figure for each commune.
     *
     * @param values by id of the commune; one that has nothing is missing
     * @param undecidedLines lines of communes that were split and cannot be placed; in no commune's figure
     * @param unplacedLines lines of former communes without recorded successor; in no commune's figure
     */
    public record ByCommune(Map<Long, Long> values, long undecidedLines, long unplacedLines) {}

    /** Finds the communes of an area. */
    public Communes communes(Asked asked) {
        try {
            List<Commune> list = list(asked);
            Set<Long> covered = new HashSet<>();
            Set<Long> split = new HashSet<>();
            cover(list, covered, split);
            return new Communes(list, covered, split);
        } catch (SQLException e) {
            throw new StoreException(
                    "cannot list the communes of unit " + asked.unit().id(), false, e);
        }
    }

    private List<Commune> list(Asked asked) throws SQLException {
        String sql = "select v.unit_id, v.code, v.name" + CommuneArea.FROM + " order by v.code, v.unit_id";
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            LineCondition.bind(statement, 1, CommuneArea.values(asked.unit(), asked.placedOn()));
            List<Commune> communes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    communes.add(new Commune(rows.getLong(1), rows.getString(2), rows.getString(3)));
                }
            }
            return communes;
        }
    }

    private void cover(List<Commune> communes, Set<Long> covered, Set<Long> split) throws SQLException {
        String sql = "select c.unit_id, c.split from register.unit_cover c where c.root_id in "
                + LineCondition.places(communes.size());
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            LineCondition.bind(statement, 1, ids(communes));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    covered.add(rows.getLong(1));
                    if (rows.getBoolean(2)) {
                        split.add(rows.getLong(1));
                    }
                }
            }
        }
    }

    /**
     * Counts what is distinct in each commune.
     *
     * @param communes those of the area that is asked for
     * @throws IllegalArgumentException when the definition counts neither people nor teams nor households
     */
    public ByCommune count(IndicatorDefinition definition, Asked asked, Communes communes) {
        Subject subject = Subject.of(definition.count())
                .orElseThrow(() -> new IllegalArgumentException(
                        definition.code() + " does not count what is distinct in a commune"));
        try {
            Map<Long, Long> values = distinct(definition, asked, subject, communes);
            long undecided = 0;
            long unplaced = 0;
            for (Map.Entry<Long, Long> lines : linesByUnit(definition, asked).entrySet()) {
                if (communes.split().contains(lines.getKey())) {
                    undecided += lines.getValue();
                } else if (!communes.covered().contains(lines.getKey())) {
                    unplaced += lines.getValue();
                }
            }
            return new ByCommune(values, undecided, unplaced);
        } catch (SQLException e) {
            throw new StoreException("cannot compute indicator " + definition.code() + " by commune", false, e);
        }
    }

    /** Counts the standing lines of each unit of the area. */
    private Map<Long, Long> linesByUnit(IndicatorDefinition definition, Asked asked) throws SQLException {
        LineCondition condition = LineCondition.of(definition, asked, false);
        return numbers("select l.unit_id, sum(l.line_sign)", condition, " group by l.unit_id");
    }

    private Map<Long, Long> distinct(IndicatorDefinition definition, Asked asked, Subject subject, Communes communes)
            throws SQLException {
        LineCondition condition = LineCondition.of(definition, asked, subject, ids(communes.list()));
        return numbers(
                "select standing.commune, count(*) from (select c.root_id as commune, " + subject.column()
                        + " as subject",
                condition,
                " group by c.root_id, " + subject.column() + " having " + JournalFigures.weight(definition.basis())
                        + " > 0) standing group by standing.commune");
    }

    private Map<Long, Long> numbers(String head, LineCondition condition, String tail) throws SQLException {
        try (PreparedStatement statement = database.connection().prepareStatement(head + condition.sql() + tail)) {
            condition.bind(statement, 1);
            Map<Long, Long> numbers = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    numbers.put(rows.getLong(1), rows.getLong(2));
                }
            }
            return numbers;
        }
    }

    private static List<Object> ids(List<Commune> communes) {
        return communes.stream().<Object>map(Commune::id).toList();
    }
}
