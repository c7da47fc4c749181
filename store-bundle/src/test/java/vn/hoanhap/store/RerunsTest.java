package vn.hoanhap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@ExtendWith(StoreFixture.class)
class RerunsTest {

    private final OpenStore store;

    RerunsTest(OpenStore store) {
        this.store = store;
    }

    @PreparesDatabase
    static void twoAccounts(OpenStore store) {
        store.transactions().write(() -> {
            try (Statement statement = store.database().connection().createStatement()) {
                statement.execute("create table store.purse (id int primary key, amount int)");
                statement.execute("insert into store.purse values (1, 0), (2, 0)");
                if (store.database().dialect() == Dialect.DERBY) {
                    statement.execute(
                            "call syscs_util.syscs_set_database_property('derby.locks.deadlockTimeout', '1')");
                }
            }
            return true;
        });
    }

    @Test
    void runsTheVictimOfADeadlockAgain() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        List<String> followed = java.util.Collections.synchronizedList(new ArrayList<>());

        CompletableFuture<Void> up = CompletableFuture.runAsync(() -> move(1, 2, bothHoldOne, runs, followed));
        CompletableFuture<Void> down = CompletableFuture.runAsync(() -> move(2, 1, bothHoldOne, runs, followed));
        CompletableFuture.allOf(up, down).get(60, TimeUnit.SECONDS);

        assertThat(runs.get()).isGreaterThan(2);
        assertThat(followed).hasSize(2);
        assertThat(amounts()).containsExactly(2, 2);
    }

    @Test
    void givesUpAfterThreeReruns() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> store.transactions().write(() -> {
                    runs.incrementAndGet();
                    throw new SQLException("somebody was faster", "40001");
                }))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.temporary()).isTrue());

        assertThat(runs).hasValue(4);
    }

    @Test
    void doesNotRunAgainAfterAnyOtherRefusal() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> store.transactions().write(() -> {
                    runs.incrementAndGet();
                    return add(1, 0, "insert into store.purse (amount, id) values (?, ?)");
                }))
                .isInstanceOfSatisfying(StoreException.class, e -> {
                    assertThat(e.temporary()).isFalse();
                    assertThat(e.getCause())
                            .isInstanceOfSatisfying(SQLException.class, sql -> assertThat(sql.getSQLState())
                                    .isEqualTo("23505"));
                });

        assertThat(runs).hasValue(1);
    }

    private void move(int first, int second, CyclicBarrier bothHoldOne, AtomicInteger runs, List<String> followed) {
        AtomicInteger ownRuns = new AtomicInteger();
        store.transactions().write(() -> {
            runs.incrementAndGet();
            store.transactions().afterCommit(() -> followed.add("moved"));
            add(first, 1, "update store.purse set amount = amount + ? where id = ?");
            if (ownRuns.incrementAndGet() == 1) {
                bothHoldOne.await(30, TimeUnit.SECONDS);
            }
            return add(second, 1, "update store.purse set amount = amount + ? where id = ?");
        });
    }

    private int add(int id, int amount, String sql) throws SQLException {
        try (PreparedStatement statement = store.database().connection().prepareStatement(sql)) {
            statement.setInt(1, amount);
            statement.setInt(2, id);
            return statement.executeUpdate();
        }
    }

    private List<Integer> amounts() {
        return store.transactions().read(() -> {
            List<Integer> amounts = new ArrayList<>();
            try (Statement statement = store.database().connection().createStatement();
                    ResultSet rows = statement.executeQuery("select amount from store.purse order by id")) {
                while (rows.next()) {
                    amounts.add(rows.getInt(1));
                }
            }
            return amounts;
        });
    }
}
