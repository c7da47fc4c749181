package vn.hoanhap.testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.store.Dialect;

@OnBothDatabases
class OnBothDatabasesTest {

    private final DataSource source;

    OnBothDatabasesTest(DataSource source) {
        this.source = source;
    }

    /** A second run on the same database would fail here. */
    @PreparesDatabase
    static void createTable(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table team (id bigint primary key, name varchar(100))");
        }
    }

    @Test
    void namesTheEngineItTalksTo(TestDatabase database) throws SQLException {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();

            assertThat(product).isEqualTo(database.dialect() == Dialect.DERBY ? "Apache Derby" : "PostgreSQL");
        }
    }

    @Test
    void handsOutTheSameDatabaseInConstructorsAndMethods(TestDatabase database) {
        assertThat(database.dataSource()).isSameAs(source);
    }

    @Nested
    class WithVietnameseText {

        @Test
        void keepsEveryToneMark() throws SQLException {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("insert into team values (1, 'Đội tình nguyện Tân Phước')");

                try (ResultSet row = statement.executeQuery("select name from team where id = 1")) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString(1)).isEqualTo("Đội tình nguyện Tân Phước");
                }
            }
        }
    }
}
