package vn.hoanhap.lifecycle.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.LifecycleComponent;
import vn.hoanhap.lifecycle.idempotency.IdempotencyKeys;
import vn.hoanhap.lifecycle.store.JooqIdempotencyKeys;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "lifecycle", of = LifecycleComponent.class)
class GlanceTest {

    private static final Instant NOW = Instant.parse("2024-06-06T03:00:00Z");

    private final TransactionRunner transactions;
    private final Database database;
    private final Ids ids;
    private final Glance glance;

    GlanceTest(TransactionRunner transactions, Database database, Ids ids) {
        this.transactions = transactions;
        this.database = database;
        this.ids = ids;
        this.glance = new Glance(transactions, database);
    }

    @Test
    void isNotHeldUpByRowsThatSomebodyIsWriting() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        Thread writer = new Thread(() -> transactions.change(() -> {
            var key = new IdempotencyKeys.Key(7, "k-" + ids.next(), "POST /loans", "ab");
            new JooqIdempotencyKeys(database).take(key, NOW);
            written.countDown();
            looked.await(30, TimeUnit.SECONDS);
        }));
        writer.start();
        assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();

        glance.at(this::countAll); // on Derby it would otherwise give up after ten seconds
        assertThat(writer.isAlive()).isTrue();

        looked.countDown();
        writer.join();
    }

    @Test
    void leavesTheConnectionAsItWas() {
        int before = transactions.read(() -> database.connection().getTransactionIsolation());

        glance.at(() -> {
            int level = database.connection().getTransactionIsolation();
            assertThat(level)
                    .isEqualTo(database.dialect() == Dialect.DERBY ? Connection.TRANSACTION_READ_UNCOMMITTED : before);
            return level;
        });

        int after = transactions.read(() -> database.connection().getTransactionIsolation());
        assertThat(after).isEqualTo(before);
    }

    private long countAll() throws SQLException {
        try (ResultSet row =
                database.connection().createStatement().executeQuery("select count(*) from lifecycle.idempotency")) {
            row.next();
            return row.getLong(1);
        }
    }
}
