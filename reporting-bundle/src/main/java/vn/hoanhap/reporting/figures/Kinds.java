package vn.hoanhap.reporting.figures;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.text.Text;

/** Knows the kinds of journal lines in the register's published catalogue, also those of programmes since removed. */
public final class Kinds {

    private final Database database;

    /** Reads the register's catalogue. */
    public Kinds(Database database) {
        this.database = database;
    }

    /**
     * Is one kind.
     *
     * @param title what its lines are called
     * @param permission the right that they ask for
     */
    public record Kind(Text title, String permission) {}

    /** Returns all kinds by code. */
    public Map<String, Kind> all() {
        String sql = "select k.code, k.title_vi, k.title_en, k.permission from register.activity_kind k";
        try (PreparedStatement statement = database.connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            Map<String, Kind> kinds = new TreeMap<>();
            while (rows.next()) {
                kinds.put(
                        rows.getString(1), new Kind(new Text(rows.getString(2), rows.getString(3)), rows.getString(4)));
            }
            return kinds;
        } catch (SQLException e) {
            throw new StoreException("cannot list the kinds of journal lines", false, e);
        }
    }
}
