package vn.hoanhap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.text.Messages;

class StoreHealthTest {

    private final AtomicBoolean reachable = new AtomicBoolean(true);

    @Test
    void tellsTheOperatorWhenTheDatabaseFallsSilent() {
        try (OpenStore store = Stores.open(new Interruptible(reachable), Dialect.DERBY)) {
            StoreHealth health = new StoreHealth(store, Messages.of(StoreHealth.class));
            assertThat(health.look().status()).isNotEqualTo(Health.Status.DOWN);

            reachable.set(false);
            Health silent = health.look();
            reachable.set(true);

            assertThat(silent.status()).isEqualTo(Health.Status.DOWN);
            assertThat(silent.advice()).isNotNull();
        }
    }

    @Test
    void namesItselfInBothLanguages() {
        try (OpenStore store = Stores.open(new Interruptible(reachable), Dialect.DERBY)) {
            assertThat(new StoreProgramme(store).info().title().vi()).isEqualTo("Kho dữ liệu");
        }
    }

    /** A database in memory whose network can be cut. */
    private static final class Interruptible extends EmbeddedDataSource {

        private static final long serialVersionUID = 1L;

        private final AtomicBoolean reachable;

        Interruptible(AtomicBoolean reachable) {
            this.reachable = reachable;
            setDatabaseName("memory:health-" + System.nanoTime());
            setCreateDatabase("create");
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!reachable.get()) {
                throw new SQLException("the cable is out", "08001");
            }
            return super.getConnection();
        }
    }
}
