package vn.hoanhap.reporting.figures;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.StoreException;

/**
 * Tells a figure for each commune of an area, by one query for all. Whoever was met in two communes counts in both: the
 * figures of communes are never added.
 */
public final class CommuneFigures {

    private static final Map<Count, String> SUBJECTS =
            Map.of(Count.PERSONS, "r.root_id", Count.TEAMS, "l.team_id", Count.HOUSEHOLDS, "l.household_id");
    private static final String COVERED =
            "(select x.unit_id from register.unit_cover x where x.root_id in (select v.unit_id" + CommuneArea.FROM
                    + ")";

    private final Database database;

    /** Reads the register's published tables. */
    public CommuneFigures(Database database) {
        this.database = database;
    }

    /** Names a commune of an area. */
    public record Commune(long id, String code, String name) {}

    /**
     * Is a figure for each commune.
     *
     * @param values by id of the commune; one that has nothing is missing
     * @param undecidedLines lines of communes that were split and cannot be placed; in no commune's figure
     * @param unplacedLines lines of former communes without recorded successor; in no commune's figure
     */
    public record ByCommune(Map<Long, Long> values, long undecidedLines, long unplacedLines) {}

    /** Lists the communes of an area by code. */
    public List<Commune> communes(Asked asked) {
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
        } catch (SQLException e) {
            throw new StoreException(
                    "cannot list the communes of unit " + asked.unit().id(), false, e);
        }
    }

    /**
     * Counts what is distinct in each commune.
     *
     * @throws IllegalArgumentException when the definition counts neither people nor teams nor households
     */
    public ByCommune count(IndicatorDefinition definition, Asked asked) {
        String subject = SUBJECTS.get(definition.count());
        if (subject == null) {
            throw new IllegalArgumentException(definition.code() + " does not count what is distinct in a commune");
        }
        try {
            long undecided = lines(definition, asked, "l.unit_id in " + COVERED + " and x.split = true)");
            long unplaced = lines(definition, asked, "l.unit_id not in " + COVERED + ")");
            return new ByCommune(distinct(definition, asked, subject), undecided, unplaced);
        } catch (SQLException e) {
            throw new StoreException("cannot compute indicator " + definition.code() + " by commune", false, e);
        }
    }

    private long lines(IndicatorDefinition definition, Asked asked, String where) throws SQLException {
        LineCondition condition = LineCondition.of(definition, asked, false)
                .and(where, CommuneArea.values(asked.unit(), asked.placedOn()));
        String sql = "select coalesce(sum(l.line_sign), 0)" + condition.sql();
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private Map<Long, Long> distinct(IndicatorDefinition definition, Asked asked, String subject) throws SQLException {
        LineCondition condition = LineCondition.ofCommunes(definition, asked).and(subject + " is not null");
        String sql = "select standing.commune, count(*) from (select c.root_id as commune, " + subject + " as subject"
                + condition.sql() + " group by c.root_id, " + subject + " having "
                + JournalFigures.weight(definition.basis()) + " > 0) standing group by standing.commune";
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            Map<Long, Long> values = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.put(rows.getLong(1), rows.getLong(2));
                }
            }
            return values;
        }
    }
}
