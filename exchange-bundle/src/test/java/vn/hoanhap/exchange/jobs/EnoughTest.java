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

    private static final int WRITTEN = 300;

    private final TransactionRunner transactions;
    private final RecordKeys keys;

    EnoughTest(TransactionRunner transactions, Database database) {
        this.transactions = transactions;
        keys = new RecordKeys(new Sql(database));
    }

    @Test
    void isReachedWhileARowThatWritesTwoHundredStillFits() {
        transactions.change(() -> {
            Enough enough = new Enough(transactions, System.nanoTime() + TimeUnit.HOURS.toNanos(1));
            for (int row = 0; row < WRITTEN; row++) {
                put(row);
            }
            assertThat(enough.reached()).isFalse();

            put(WRITTEN);
            assertThat(enough.reached()).isTrue();
        });
    }

    @Test
    void isReachedWhenReadersHaveWaitedLongEnough() {
        transactions.change(() -> {
            assertThat(new Enough(transactions, System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(51)).reached())
                    .isTrue();
            assertThat(new Enough(transactions, System.nanoTime() + TimeUnit.HOURS.toNanos(1)).reached())
                    .isFalse();
        });
    }

    private void put(int row) {
        keys.put("heavy", "row " + row, new RecordKeys.Known(row, "hash", 1));
    }
}
