package vn.hoanhap.testkit.sql;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import vn.hoanhap.core.store.Dialect;

/** Derby databases that live in this JVM's memory: the same engine and SQL as on disk, and no files. */
final class DerbyInMemory implements TestEngine {

    /** How Derby reports that a database was dropped as asked. */
    private static final String DROPPED = "08006";

    static {
        // Otherwise Derby writes a derby.log into the folder that the build runs in.
        System.setProperty("derby.stream.error.method", DerbyLog.class.getName() + ".nowhere");
    }

    @Override
    public TestDatabase create() throws SQLException {
        String name = "memory:test-" + UUID.randomUUID();
        EmbeddedDataSource creator = dataSource(name);
        creator.setCreateDatabase("create");
        creator.getConnection().close();
        return new TestDatabase(
                Dialect.DERBY, "jdbc:derby:" + name, Optional.empty(), Optional.empty(), dataSource(name));
    }

    @Override
    public void drop(TestDatabase database) throws SQLException {
        String name = database.url().substring("jdbc:derby:".length());
        EmbeddedDataSource source = dataSource(name);
        source.setConnectionAttributes("drop=true");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (!DROPPED.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static EmbeddedDataSource dataSource(String name) {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(name);
        return source;
    }
}
