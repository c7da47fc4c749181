package vn.hoanhap.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.store.Stores;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.TestDatabase;

@OnBothDatabases
class SchemaMigratorTest {

    private static final String FUND = """
            <changeSet id="fund-1" author="t"><comment>Funds</comment>
              <createTable tableName="fund"><column name="id" type="bigint"><constraints primaryKey="true"/></column></createTable>
              <sql>insert into fund (id) values (1)</sql>
            </changeSet>
            """;
    private static final String LOAN = """
            <changeSet id="loan-1" author="t">
              <createTable tableName="loan"><column name="id" type="bigint"/></createTable>
              <createView viewName="loans_seen">select id from %s.loan</createView>
            </changeSet>
            """;
    private static final String BROKEN = """
            <changeSet id="broken-1" author="t">
              <addColumn tableName="fund"><column name="colour" type="varchar(10)"/></addColumn>
              <sql>insert into fund (id, colour) values (1, 'again')</sql>
            </changeSet>
            """;

    private final TestDatabase database;
    private final SchemaMigrator migrator;

    @TempDir
    private Path folder;

    private String schema = "";

    SchemaMigratorTest(TestDatabase database) {
        this.database = database;
        this.migrator = new SchemaMigrator(database.dataSource(), database.dialect());
        migrator.migrate(Changelog.of(Stores.class, "store"));
    }

    @BeforeEach
    void freshSchema() {
        schema = "s" + Long.toString(System.nanoTime(), 36);
    }

    @Test
    void runsAChangelogInASchemaOfItsOwn() throws Exception {
        List<String> ran = migrator.migrate(changelog(FUND, LOAN));

        assertThat(ran).containsExactly("fund-1: Funds", "loan-1");
        assertThat(count("fund")).isEqualTo(1);
        assertThat(count("loans_seen")).isZero();
    }

    @Test
    void listsWhatIsPendingAndRunsNothing() throws Exception {
        assertThat(migrator.pending(changelog(FUND))).containsExactly("fund-1: Funds");
        assertThat(exists("fund")).isFalse();

        migrator.migrate(changelog(FUND));

        assertThat(migrator.pending(changelog(FUND))).isEmpty();
        assertThat(migrator.pending(changelog(FUND, LOAN))).containsExactly("loan-1");
    }

    @Test
    void doesNotEvenStartLiquibaseWhenNothingChanged() throws Exception {
        migrator.migrate(changelog(FUND));
        // Liquibase would run the change set again, and fail because the table is there.
        execute("delete from " + schema + ".databasechangelog");

        assertThat(migrator.migrate(changelog(FUND))).isEmpty();
    }

    @Test
    void leavesNothingOfAFailedChangeSetAndRecovers() throws Exception {
        assertThatThrownBy(() -> migrator.migrate(changelog(FUND, BROKEN)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(schema)
                .hasMessageContaining("broken-1")
                .hasMessageContaining("23505")
                .hasMessageNotContaining("again");

        assertThat(count("fund")).isEqualTo(1);
        assertThatThrownBy(() -> execute("select colour from " + schema + ".fund"))
                .isInstanceOf(SQLException.class);
        assertThat(migrator.migrate(changelog(FUND, LOAN))).containsExactly("loan-1");
    }

    @Test
    void namesAChangelogThatCannotBeRead() {
        assertThatThrownBy(() -> migrator.migrate(changelog("<changeSet id='half'")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(schema);
    }

    @Test
    void clearsTheLockOfANodeThatDied() throws Exception {
        migrator.migrate(changelog(FUND));
        execute("update " + schema + ".databasechangeloglock set locked = true, lockedby = 'a node that died'");

        assertThat(migrator.migrate(changelog(FUND, LOAN))).containsExactly("loan-1");
    }

    @Test
    void purgesASchemaAndCanMakeItAgain() throws Exception {
        migrator.migrate(changelog(FUND, LOAN));

        migrator.purge(schema);
        migrator.purge(schema);

        assertThat(exists("fund")).isFalse();
        assertThat(migrator.migrate(changelog(FUND, LOAN))).hasSize(2);
        assertThatThrownBy(() -> migrator.purge("store")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> migrator.purge("x; drop table y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesABundleWithoutAChangelog() {
        assertThatThrownBy(() -> Changelog.of(folder, schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("db/changelog.xml");
    }

    private Changelog changelog(String... changeSets) throws IOException {
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(
                folder.resolve("db/changelog.xml"),
                """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-4.33.xsd">
                """ + String.join("", changeSets).replace("%s", schema) + "</databaseChangeLog>");
        return Changelog.of(folder, schema);
    }

    private long count(String table) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + schema + "." + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private boolean exists(String table) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return new Ledger(connection, database.dialect()).tableExists(schema, table);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
