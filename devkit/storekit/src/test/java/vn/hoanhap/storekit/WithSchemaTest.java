package vn.hoanhap.storekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "clubs", of = WithSchemaTest.class)
class WithSchemaTest {

    private final TransactionRunner transactions;
    private final Database database;

    WithSchemaTest(TransactionRunner transactions, Database database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** The schema is there before the first test, and once per engine. */
    @PreparesDatabase
    static void foundTheFirstClub(TransactionRunner transactions, Database database, Ids ids) {
        insert(transactions, database, ids.next(), "Câu lạc bộ B93");
    }

    @Test
    void writesAndReadsInUnitsOfWork(Ids ids) {
        insert(transactions, database, ids.next(), "Câu lạc bộ Tân Phước");

        assertThat(count("Câu lạc bộ Tân Phước")).isEqualTo(1);
        assertThat(count("Câu lạc bộ B93")).isEqualTo(1);
    }

    @Test
    void rollsBackWhatFails(Ids ids) {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.write(() -> {
                    insert(transactions, database, ids.next(), "Câu lạc bộ không thành");
                    throw new IllegalStateException("no");
                }));

        assertThat(count("Câu lạc bộ không thành")).isZero();
    }

    private static void insert(TransactionRunner transactions, Database database, long id, String name) {
        transactions.write(() -> {
            try (PreparedStatement insert =
                    database.connection().prepareStatement("insert into clubs.club (id, name) values (?, ?)")) {
                insert.setLong(1, id);
                insert.setString(2, name);
                return insert.executeUpdate();
            }
        });
    }

    private int count(String name) {
        return transactions.read(() -> {
            try (Statement statement = database.connection().createStatement();
                    ResultSet row =
                            statement.executeQuery("select count(*) from clubs.club where name = '" + name + "'")) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}
