package vn.hoanhap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.TestDatabase;

@OnBothDatabases
@ExtendWith(StoreFixture.class)
class TimeLimitTest {

    private final TestDatabase database;

    TimeLimitTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void endsAStatementThatTakesTooLong(@TempDir Path folder) {
        StoreSettings oneSecond = new StoreSettings(folder, null, null, null, 1, 2, null);
        long start = System.nanoTime();

        try (OpenStore store = Stores.open(database.dataSource(), database.dialect(), oneSecond)) {
            assertThatThrownBy(() -> store.transactions().read(() -> takeForever(store)))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.temporary()).isTrue());
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void endsAStatementOfJooqToo(@TempDir Path folder) {
        StoreSettings oneSecond = new StoreSettings(folder, null, null, null, 1, 2, null);

        try (OpenStore store = Stores.open(database.dataSource(), database.dialect(), oneSecond)) {
            assertThatThrownBy(() -> store.transactions()
                            .read(() -> DSL.using(store.database().connection()).fetch(slowQuery())))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void borrowsNoConnectionForABlockThatNeedsNone(OpenStore store) {
        int busy = store.transactions().write(store::busyConnections);

        assertThat(busy).isZero();
    }

    @Test
    void borrowsOneConnectionForABlockThatAsksTwice(OpenStore store) {
        int busy = store.transactions().read(() -> {
            assertThat(store.database().connection()).isSameAs(store.database().connection());
            return store.busyConnections();
        });

        assertThat(busy).isEqualTo(1);
        assertThat(store.busyConnections()).isZero();
    }

    private long takeForever(OpenStore store) throws SQLException {
        try (Statement statement = store.database().connection().createStatement();
                ResultSet rows = statement.executeQuery(slowQuery())) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String slowQuery() {
        return database.dialect() == Dialect.DERBY
                ? "select count(*) from sys.syscolumns a, sys.syscolumns b, sys.syscolumns c, sys.syscolumns d"
                : "select count(*) from pg_sleep(60)";
    }
}
