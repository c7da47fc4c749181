package vn.hoanhap.exchange.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.exchange.ExchangeProgramme;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** Every test has a sheet of its own: they share one database. */
@OnBothDatabases
@WithSchema(value = "exchange", of = ExchangeProgramme.class)
class RecordKeysTest {

    private static final RecordKeys.Known FIRST = new RecordKeys.Known(7, "hash of the first", 1);
    private static final RecordKeys.Known LATER = new RecordKeys.Known(7, "another hash", 2);

    private final TransactionRunner transactions;
    private final RecordKeys keys;

    RecordKeysTest(TransactionRunner transactions, Database database) {
        this.transactions = transactions;
        keys = new RecordKeys(new Sql(database));
    }

    @Test
    void findsWhatAnotherUnitOfWorkPut() {
        transactions.change(() -> keys.put("a", "one", FIRST));

        assertThat(transactions.read(() -> keys.find("a", "one"))).contains(FIRST);
        assertThat(transactions.read(() -> keys.find("a", "two"))).isEmpty();
        assertThat(transactions.read(() -> keys.find("b", "one"))).isEmpty();
    }

    @Test
    void findsInTheSameUnitOfWorkWhatItPut() {
        transactions.change(() -> {
            keys.put("c", "one", FIRST);
            assertThat(keys.find("c", "one")).contains(FIRST);

            keys.put("c", "one", LATER);
            assertThat(keys.find("c", "one")).contains(LATER);
        });

        assertThat(transactions.read(() -> keys.find("c", "one"))).contains(LATER);
    }

    @Test
    void findsWhatItPutAfterLookingAhead() {
        transactions.change(() -> keys.put("d", "old", FIRST));

        transactions.change(() -> {
            keys.ahead(Set.of(new RecordKeys.Key("d", "old"), new RecordKeys.Key("d", "new")));
            assertThat(keys.find("d", "old")).contains(FIRST);
            assertThat(keys.find("d", "new")).isEmpty();

            keys.put("d", "old", LATER);
            keys.put("d", "new", FIRST);
            assertThat(keys.find("d", "old")).contains(LATER);
            assertThat(keys.find("d", "new")).contains(FIRST);
        });

        assertThat(transactions.read(() -> keys.find("d", "old"))).contains(LATER);
        assertThat(transactions.read(() -> keys.find("d", "new"))).contains(FIRST);
    }

    @Test
    void looksAheadAgainForTheNextRows() {
        transactions.change(() -> keys.put("e", "second", FIRST));

        transactions.change(() -> {
            keys.ahead(Set.of(new RecordKeys.Key("e", "first")));
            keys.ahead(Set.of(new RecordKeys.Key("e", "second")));
            assertThat(keys.find("e", "first")).isEmpty();
            assertThat(keys.find("e", "second")).contains(FIRST);
        });
    }
}
