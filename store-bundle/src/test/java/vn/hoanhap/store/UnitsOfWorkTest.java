package vn.hoanhap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@ExtendWith(StoreFixture.class)
class UnitsOfWorkTest {

    private final OpenStore store;

    UnitsOfWorkTest(OpenStore store) {
        this.store = store;
    }

    @PreparesDatabase
    static void makeTable(OpenStore store) {
        store.transactions()
                .write(() -> execute(store, "create table store.thing (id bigint primary key, name varchar(20))"));
    }

    @BeforeEach
    void empty() {
        store.transactions().write(() -> execute("delete from store.thing"));
    }

    @Test
    void commitsWhatABlockWrote() {
        store.transactions().write(() -> insert(1));

        assertThat(names()).containsExactly("thing 1");
    }

    @Test
    void rollsBackOnAnyException() {
        assertThatThrownBy(() -> store.transactions().write(() -> {
                    insert(1);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");

        assertThat(names()).isEmpty();
    }

    @Test
    void joinsASurroundingUnit() {
        assertThatThrownBy(() -> store.transactions().write(() -> {
                    insert(1);
                    store.transactions().write(() -> insert(2));
                    assertThat(store.transactions().read(this::readNames)).hasSize(2);
                    throw new IllegalStateException("the outer fails");
                }))
                .hasMessage("the outer fails");

        assertThat(names()).isEmpty();
    }

    @Test
    void writesNothingWhenAnInnerFailureWasCaught() {
        assertThatThrownBy(() -> store.transactions().write(() -> {
                    insert(1);
                    try {
                        store.transactions().write(() -> {
                            throw new IllegalArgumentException("inner");
                        });
                    } catch (IllegalArgumentException caught) {
                        assertThat(caught).hasMessage("inner");
                    }
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing was written");

        assertThat(names()).isEmpty();
    }

    @Test
    void refusesToWriteInsideARead() {
        assertThatThrownBy(() ->
                        store.transactions().read(() -> store.transactions().write(() -> insert(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot write");
        assertThatThrownBy(() -> store.transactions().read(() -> insert(1))).isInstanceOf(StoreException.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void refusesMoreThanTheMostRows() {
        List<Integer> tooMany = IntStream.rangeClosed(1, TransactionRunner.MOST_ROWS + 1)
                .boxed()
                .toList();

        assertThatThrownBy(() -> store.transactions().write(() -> {
                    insertBatch(tooMany);
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chunks");

        assertThat(names()).isEmpty();
    }

    @Test
    void followsUpOnceAndOnlyAfterACommit() {
        List<String> followed = new ArrayList<>();

        store.transactions().write(() -> {
            store.transactions().afterCommit(() -> followed.add("committed with " + names().size()));
            assertThat(followed).isEmpty();
            return insert(1);
        });
        assertThatThrownBy(() -> store.transactions().write(() -> {
                    store.transactions().afterCommit(() -> followed.add("rolled back"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(followed).containsExactly("committed with 1");
    }

    @Test
    void keepsCommitAndCloseToTheUnit() {
        store.transactions().write(() -> {
            var connection = store.database().connection();
            assertThatThrownBy(connection::commit).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(connection::close).isInstanceOf(IllegalStateException.class);
            return true;
        });
        assertThatThrownBy(() -> store.database().connection()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void givesTimeSortedIds() {
        long first = store.ids().next();

        assertThat(store.ids().next()).isGreaterThan(first).isPositive();
    }

    private int insert(int id) throws SQLException {
        return execute("insert into store.thing (id, name) values (" + id + ", 'thing " + id + "')");
    }

    private void insertBatch(List<Integer> ids) throws SQLException {
        try (PreparedStatement insert =
                store.database().connection().prepareStatement("insert into store.thing (id) values (?)")) {
            for (int id : ids) {
                insert.setLong(1, id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private int execute(String sql) throws SQLException {
        return execute(store, sql);
    }

    private static int execute(OpenStore store, String sql) throws SQLException {
        try (Statement statement = store.database().connection().createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private List<String> names() {
        return store.transactions().read(this::readNames);
    }

    private List<String> readNames() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = store.database().connection().createStatement();
                ResultSet rows = statement.executeQuery("select name from store.thing order by id")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
