package vn.hoanhap.reporting.figures;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.StoreException;

/** Knows when what was written last into the journal happened. Ids grow with time, so that no line is looked at but one. */
public final class NewestLine {

    private final Database database;

    /** Reads the register's journal. */
    public NewestLine(Database database) {
        this.database = database;
    }

    /** Returns the day of the line that was written last; empty while the journal is. */
    public Optional<LocalDate> day() {
        String sql = "select l.on_date from register.journal_line l"
                + " where l.id = (select max(m.id) from register.journal_line m)";
        try (PreparedStatement statement = database.connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getDate(1).toLocalDate()) : Optional.empty();
        } catch (SQLException e) {
            throw new StoreException("cannot read the newest journal line", false, e);
        }
    }
}
