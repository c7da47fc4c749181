package vn.hoanhap.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.exchange.ExchangeProgramme;
import vn.hoanhap.exchange.keys.RecordKeys;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "exchange", of = ExchangeProgramme.class)
class EnoughTest {

    private final TransactionRunner transactions;
    private final RecordKeys keys;
    private int put;

    EnoughTest(TransactionRunner transactions, Database database) {
        this.transactions = transactions;
        keys = new RecordKeys(new Sql(database));
    }

    @Test
    void isReachedWhileAHeavyCorrectionStillFits() {
        transactions.change(() -> {
            Enough enough = new Enough(transactions, System.nanoTime() + TimeUnit.HOURS.toNanos(1));
            put(300);
            assertThat(enough.before(true)).isFalse();

            put(1);
            assertThat(enough.before(true)).isTrue();
            assertThat(enough.before(false)).isFalse();
        });
    }

    @Test
    void isReachedWhileANewPersonStillFits() {
        transactions.change(() -> {
            Enough enough = new Enough(transactions, System.nanoTime() + TimeUnit.HOURS.toNanos(1));
            put(420);
            assertThat(enough.before(false)).isFalse();

            put(1);
            assertThat(enough.before(false)).isTrue();
        });
    }

    @Test
    void isReachedWhenReadersHaveWaitedLongEnough() {
        transactions.change(() -> {
            assertThat(new Enough(transactions, System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(51)).before(false))
                    .isTrue();
            assertThat(new Enough(transactions, System.nanoTime() + TimeUnit.HOURS.toNanos(1)).before(false))
                    .isFalse();
        });
    }

    private void put(int rows) {
        for (int row = 0; row < rows; row++) {
            keys.put("heavy", "row " + put++, new RecordKeys.Known(row, "hash", 1));
        }
    }
}
