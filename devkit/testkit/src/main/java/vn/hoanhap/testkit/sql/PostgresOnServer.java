package vn.hoanhap.testkit.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hoanhap.core.store.Dialect;

/** Databases on a running PostgreSQL server, made and dropped through an account that may do so. */
final class PostgresOnServer implements TestEngine {

    /** The environment variable that names the server. */
    static final String VARIABLE = "HOANHAP_TEST_PG_URL";

    private final String serverUrl;
    private final Properties server;

    private PostgresOnServer(String serverUrl, Properties server) {
        this.serverUrl = serverUrl;
        this.server = server;
    }

    /** The server that the environment names, if it names one. */
    static Optional<PostgresOnServer> fromEnvironment() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(url -> !url.isBlank())
                .map(PostgresOnServer::at);
    }

    static PostgresOnServer at(String url) {
        Properties parsed = Driver.parseURL(url, null);
        if (parsed == null) {
            throw new IllegalArgumentException(VARIABLE + " is not a PostgreSQL JDBC URL; it looks like"
                    + " jdbc:postgresql://127.0.0.1:5432/postgres?user=NAME&password=SECRET");
        }
        return new PostgresOnServer(url, parsed);
    }

    @Override
    public TestDatabase create() throws SQLException {
        String name = "hoanhap_test_" + UUID.randomUUID().toString().replace('-', '_');
        execute("create database " + name);
        return new TestDatabase(
                Dialect.POSTGRES,
                "jdbc:postgresql://" + host() + ":" + port() + "/" + name,
                Optional.ofNullable(user()),
                Optional.ofNullable(password()),
                dataSource(name));
    }

    @Override
    public void drop(TestDatabase database) throws SQLException {
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        execute("drop database " + name + " with (force)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(serverUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PGSimpleDataSource dataSource(String database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host()});
        source.setPortNumbers(new int[] {port()});
        source.setDatabaseName(database);
        source.setUser(user());
        source.setPassword(password());
        return source;
    }

    private String host() {
        return PGProperty.PG_HOST.getOrDefault(server);
    }

    private int port() {
        return Integer.parseInt(PGProperty.PG_PORT.getOrDefault(server));
    }

    private @Nullable String user() {
        return PGProperty.USER.getOrDefault(server);
    }

    private @Nullable String password() {
        return PGProperty.PASSWORD.getOrDefault(server);
    }
}
