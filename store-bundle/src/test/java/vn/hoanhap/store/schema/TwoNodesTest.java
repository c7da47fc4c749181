package vn.hoanhap.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.store.Stores;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.TestDatabase;

@OnBothDatabases
class TwoNodesTest {

    private final TestDatabase database;

    TwoNodesTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void migrateAnEmptyDatabaseOnce() throws Exception {
        CompletableFuture<List<String>> one = CompletableFuture.supplyAsync(this::migrate);
        CompletableFuture<List<String>> other = CompletableFuture.supplyAsync(this::migrate);

        List<Integer> ran = List.of(
                one.get(60, TimeUnit.SECONDS).size(),
                other.get(60, TimeUnit.SECONDS).size());

        assertThat(ran).containsOnlyOnce(0);
    }

    @Test
    void shutEachOtherOutOverTheNetwork() throws Exception {
        ClusterLock lock = new ClusterLock(database.dataSource(), database.dialect());

        boolean freeInside = lock.hold(this::isFree);

        assertThat(freeInside).isEqualTo(database.dialect() == Dialect.DERBY);
        assertThat(isFree()).isTrue();
    }

    /** Asks as another node would: PostgreSQL knows the lock, Derby has no other node. */
    private boolean isFree() throws SQLException {
        if (database.dialect() == Dialect.DERBY) {
            return true;
        }
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pg_try_advisory_lock(" + ClusterLock.KEY + ")")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private List<String> migrate() {
        return new SchemaMigrator(database.dataSource(), database.dialect())
                .migrate(Changelog.of(Stores.class, "store"));
    }
}
