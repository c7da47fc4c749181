package vn.hoanhap.reporting.figures;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.StoreException;

/** Tells whether a reader's scope reaches a whole unit: figures of a unit are for those who serve it. */
public final class Reach {

    private final Database database;

    /** Reads the register's published cover of units. */
    public Reach(Database database) {
        this.database = database;
    }

    /** Tells whether the scope covers the unit with everything in it. */
    public boolean covers(Scope scope, long unitId) {
        if (scope.everything()) {
            return true;
        }
        if (scope.units().isEmpty()) {
            return false;
        }
        String sql =
                "select count(*) from register.unit_cover c where c.unit_id = ? and c.split = false and c.root_id in "
                        + ids(scope.units());
        try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
            statement.setLong(1, unitId);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1) > 0;
            }
        } catch (SQLException e) {
            throw new StoreException("cannot tell whether unit " + unitId + " is within reach", false, e);
        }
    }

    /** Returns which of the units the scope covers with everything in them. */
    public Set<Long> covered(Scope scope, Set<Long> units) {
        if (scope.everything() || units.isEmpty()) {
            return units;
        }
        if (scope.units().isEmpty()) {
            return Set.of();
        }
        String sql = "select distinct c.unit_id from register.unit_cover c where c.split = false and c.root_id in "
                + ids(scope.units()) + " and c.unit_id in " + ids(units);
        Set<Long> covered = new TreeSet<>();
        try (PreparedStatement statement = database.connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                covered.add(rows.getLong(1));
            }
            return covered;
        } catch (SQLException e) {
            throw new StoreException("cannot tell which units are within reach", false, e);
        }
    }

    private static String ids(Set<Long> units) {
        return new TreeSet<>(units).stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
