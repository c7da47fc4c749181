package vn.hoanhap.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.store.work.SqlFailure;

/** A PostgreSQL server, reached over the network. */
public final class PostgresEngine implements Engine {

    private static final int CONNECT_SECONDS = 5;

    private final PGSimpleDataSource source;
    private final PGSimpleDataSource probe;

    private PostgresEngine(PGSimpleDataSource source, PGSimpleDataSource probe) {
        this.source = source;
        this.probe = probe;
    }

    /**
     * Connects once, so that a wrong address or password is told at the start.
     *
     * @throws StoreException when the server cannot be reached or refuses
     */
    public static PostgresEngine open(String url, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource source = source(url, user, password, CONNECT_SECONDS);
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            throw SqlFailure.store(
                    "connecting to PostgreSQL database " + source.getDatabaseName()
                            + " (check hoanhap.database.url, user and password)",
                    e);
        }
        return new PostgresEngine(source, source(url, user, password, 1));
    }

    private static PGSimpleDataSource source(
            String url, @Nullable String user, @Nullable String password, int seconds) {
        var source = new PGSimpleDataSource();
        source.setURL(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setApplicationName("hoanhap");
        source.setConnectTimeout(seconds);
        source.setLoginTimeout(seconds);
        source.setTcpKeepAlive(true);
        // The detail of an error quotes values of the row.
        source.setLogServerErrorDetail(false);
        return source;
    }

    /** Returns the database's name. */
    public String database() {
        return Objects.requireNonNull(source.getDatabaseName(), "the address names no database");
    }

    /** Returns what PostgreSQL's own tools need to reach this database. */
    public Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        environment.put("PGHOST", source.getServerNames()[0]);
        environment.put("PGPORT", Integer.toString(source.getPortNumbers()[0]));
        environment.put("PGDATABASE", database());
        putIfKnown(environment, "PGUSER", source.getUser());
        putIfKnown(environment, "PGPASSWORD", source.getPassword());
        putIfKnown(environment, "PGSSLMODE", source.getSslMode());
        return environment;
    }

    private static void putIfKnown(Map<String, String> environment, String name, @Nullable String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRES;
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public boolean answers() {
        try (Connection connection = probe.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        // The server belongs to others; the pool closes the connections.
    }
}
