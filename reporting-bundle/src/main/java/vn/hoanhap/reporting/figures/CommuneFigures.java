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
import java.util.stream.Collectors;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.StoreException;

/**
 * Tells a figure for each commune of an area, by one query for all. Whoever was met in two communes counts in both: the
 * figures of communes are never added. The database adds lines up by unit and subject; which commune a unit stands for is
 * known here: Derby would look for it anew for every line.
 */
public final class CommuneFigures {

    private final Database database;

    /** Reads the register's published tables. */
    public CommuneFigures(Database database) {
        this.database = database;
    }

    /**
     * Names a commune of an area.
     *
     * @param label its name, with its district where another of the area has the same name
     */
    public record Commune(long id, String code, String name, String label) {}

    /**
     * Is the communes of an area on a day.
     *
     * @param list the communes by code
     * @param byUnit for every unit whose lines stand for one of them, wholly or in part: those for which they do wholly
     * @param split ids of the units that several of them share
     */
    public record Communes(List<Commune> list, Map<Long, List<Long>> byUnit, Set<Long> split) {}

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
            Communes communes = new Communes(list, new HashMap<>(), new HashSet<>());
            cover(communes);
            return communes;
        } catch (SQLException e) {
            throw new StoreException(
                    "cannot list the communes of unit " + asked.unit().id(), false, e);
        }
    }

    private List<Commune> list(Asked asked) throws SQLException {
        String sql = "select v.unit_id, v.code, v.name, p.name" + CommuneArea.FROM + " order by v.code, v.unit_id";
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            LineCondition.bind(statement, 1, CommuneArea.values(asked.unit(), asked.placedOn()));
            List<Commune> communes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(3);
                    String above = rows.getString(4);
                    String label = above == null ? name : name + ", " + above;
                    communes.add(new Commune(rows.getLong(1), rows.getString(2), name, label));
                }
            }
            return toldApart(communes);
        }
    }

    /** Keeps the district only where the name alone means several. */
    private static List<Commune> toldApart(List<Commune> communes) {
        Map<String, Long> times =
                communes.stream().collect(Collectors.groupingBy(Commune::name, Collectors.counting()));
        return communes.stream()
                .map(one -> times.getOrDefault(one.name(), 0L) > 1
                        ? one
                        : new Commune(one.id(), one.code(), one.name(), one.name()))
                .toList();
    }

    private void cover(Communes communes) throws SQLException {
        String sql = "select c.unit_id, c.split, c.root_id from register.unit_cover c where c.root_id in "
                + LineCondition.places(communes.list().size());
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            LineCondition.bind(
                    statement,
                    1,
                    communes.list().stream().<Object>map(Commune::id).toList());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<Long> wholly = communes.byUnit().computeIfAbsent(rows.getLong(1), unit -> new ArrayList<>());
                    if (rows.getBoolean(2)) {
                        communes.split().add(rows.getLong(1));
                    } else {
                        wholly.add(rows.getLong(3));
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
            return counted(definition, asked, subject, communes);
        } catch (SQLException e) {
            throw new StoreException("cannot compute indicator " + definition.code() + " by commune", false, e);
        }
    }

    private ByCommune counted(IndicatorDefinition definition, Asked asked, Subject subject, Communes communes)
            throws SQLException {
        SamePeople same = SamePeople.among(subject, database.connection());
        LineCondition condition = LineCondition.own(definition, asked);
        String sql = "select l.unit_id, " + subject.column() + ", " + JournalFigures.weight(definition.basis())
                + ", sum(l.line_sign)" + condition.sql() + " group by l.unit_id, " + subject.column();
        Tally tally = new Tally(communes);
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long weight = rows.getLong(3);
                    long record = rows.getLong(2);
                    if (!rows.wasNull()) {
                        tally.subject(rows.getLong(1), same.root(record), weight);
                    }
                    tally.lines(rows.getLong(1), rows.getLong(4));
                }
            }
        }
        return tally.counted();
    }

    /** Adds up, commune by commune, what subjects amount to in all units that stand for it. */
    private static final class Tally {

        private final Communes communes;
        private final Map<Long, Map<Long, Long>> weights = new HashMap<>();
        private long undecided;
        private long unplaced;

        Tally(Communes communes) {
            this.communes = communes;
        }

        void subject(long unit, long subject, long weight) {
            communes.byUnit().getOrDefault(unit, List.of()).forEach(commune -> weights.computeIfAbsent(
                            commune, any -> new HashMap<>())
                    .merge(subject, weight, Math::addExact));
        }

        void lines(long unit, long standing) {
            if (communes.split().contains(unit)) {
                undecided += standing;
            } else if (!communes.byUnit().containsKey(unit)) {
                unplaced += standing;
            }
        }

        ByCommune counted() {
            Map<Long, Long> values = new HashMap<>();
            weights.forEach((commune, subjects) -> {
                long count =
                        subjects.values().stream().filter(weight -> weight > 0).count();
                if (count > 0) {
                    values.put(commune, count);
                }
            });
            return new ByCommune(values, undecided, unplaced);
        }
    }
}
