package vn.hoanhap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Rows that a unit of work gathers are there when it commits, and before that for whoever asks for them. */
@OnBothDatabases
@ExtendWith(StoreFixture.class)
class GatheredRowsTest {

    private static final Database.Insert LEAF =
            new Database.Insert("leaf", "insert into store.leaf (id, name) values (?, ?)");

    private final OpenStore store;

    GatheredRowsTest(OpenStore store) {
        this.store = store;
    }

    @PreparesDatabase
    static void makeTable(OpenStore store) {
        store.transactions().change(() -> {
            try (Statement statement = store.database().connection().createStatement()) {
                statement.execute("create table store.leaf (id bigint primary key, name varchar(20))");
            }
        });
    }

    @BeforeEach
    void empty() {
        store.transactions().change(() -> execute("delete from store.leaf"));
    }

    @Test
    void areWrittenWhenTheUnitCommits() {
        store.transactions().change(() -> {
            gather(1);
            gather(2);
            gather(3);
        });

        assertThat(ids()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void areGoneWhenTheUnitFails() {
        assertThatThrownBy(() -> store.transactions().change(() -> {
                    gather(1);
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        assertThat(ids()).isEmpty();
    }

    @Test
    void areFoundByStatementsOfTheSameUnit() {
        List<Long> found = store.transactions().write(() -> {
            gather(1);
            execute("update store.leaf set name = 'found' where id = 1");
            gather(2);
            return readIds();
        });

        assertThat(found).containsExactly(1L, 2L);
        assertThat(names()).containsExactly("found", "leaf 2");
    }

    @Test
    void areFoundByAStatementThatWasPreparedBefore() {
        long counted = store.transactions().write(() -> {
            try (PreparedStatement count =
                    store.database().connection().prepareStatement("select count(*) from store.LEAF")) {
                gather(1);
                try (ResultSet rows = count.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });

        assertThat(counted).isEqualTo(1);
    }

    @Test
    void failTheUnitWhenTheEngineRefusesThem() {
        assertThatThrownBy(() -> store.transactions().change(() -> {
                    execute("insert into store.leaf (id, name) values (7, 'first')");
                    gather(7);
                }))
                .isInstanceOf(StoreException.class);

        assertThat(ids()).isEmpty();
    }

    @Test
    void countAtOnceAmongTheMostRows() {
        store.transactions().change(() -> {
            IntStream.rangeClosed(1, TransactionRunner.MOST_ROWS).forEach(this::gather);

            assertThat(store.transactions().room()).isZero();
        });

        assertThat(ids()).hasSize(TransactionRunner.MOST_ROWS);
        assertThat(store.transactions().room()).isEqualTo(TransactionRunner.MOST_ROWS);
        assertThatIllegalStateException()
                .isThrownBy(() -> store.transactions()
                        .change(() -> IntStream.rangeClosed(1_001, 1_001 + TransactionRunner.MOST_ROWS)
                                .forEach(this::gather)))
                .withMessageContaining("write in chunks");
    }

    @Test
    void areForgottenWithTheSavepointThatTheyCameAfter() {
        store.transactions().change(() -> {
            Connection connection = store.database().connection();
            gather(1);
            Savepoint before = connection.setSavepoint();
            gather(2);
            connection.rollback(before);
            gather(3);
        });

        assertThat(ids()).containsExactly(1L, 3L);
    }

    @Test
    void areRefusedWhereNothingIsWritten() {
        assertThatIllegalStateException().isThrownBy(() -> gather(1));
        assertThatIllegalStateException()
                .isThrownBy(() -> store.transactions().read(() -> {
                    gather(1);
                    return true;
                }))
                .withMessageContaining("only reads");
    }

    @Test
    void keepEventsInTheOrderOfTheirNumbers() {
        store.transactions().write(() -> store.outbox().next("leaves", 100));

        store.transactions().change(() -> {
            store.events().publish(new DomainEvent.PersonRegistered(1));
            store.events().publish(new DomainEvent.PersonRegistered(2));
        });

        assertThat(store.transactions().write(() -> store.outbox().next("leaves", 100)))
                .extracting(delivery -> delivery.event())
                .containsExactly(new DomainEvent.PersonRegistered(1), new DomainEvent.PersonRegistered(2));
    }

    @Test
    void leaveTheMemoryOfOneUnitToThatUnit() {
        store.transactions().change(() -> store.database().memory().put("key", "value"));

        Object known =
                store.transactions().write(() -> store.database().memory().getOrDefault("key", "nothing"));
        assertThat(known).isEqualTo("nothing");
        assertThatIllegalStateException().isThrownBy(() -> store.database().memory());
    }

    private void gather(long id) {
        store.database().gather(LEAF, row -> {
            row.setLong(1, id);
            row.setString(2, "leaf " + id);
        });
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = store.database().connection().createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<Long> ids() {
        return store.transactions().read(this::readIds);
    }

    private List<Long> readIds() throws SQLException {
        return read("select id from store.leaf order by id", row -> row.getLong(1));
    }

    private List<String> names() {
        return store.transactions()
                .read(() -> read("select name from store.leaf order by id", row -> row.getString(1)));
    }

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Column<T> column) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = store.database().connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(column.of(rows));
            }
        }
        return found;
    }
}
