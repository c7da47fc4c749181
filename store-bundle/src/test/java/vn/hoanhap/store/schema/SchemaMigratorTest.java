package vn.hoanhap.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoanhap.core.store.Migrations;
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
    private static final String NOTE = """
            <changeSet id="note-1" author="t">
              <createTable tableName="note"><column name="id" type="bigint"/></createTable>
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
        assertThat(migrator.pending(changelog(FUND)))
                .extracting(Migrations.Pending::name)
                .containsExactly("fund-1: Funds");
        assertThat(exists("fund")).isFalse();

        migrator.migrate(changelog(FUND));

        assertThat(migrator.pending(changelog(FUND))).isEmpty();
        assertThat(migrator.pending(changelog(FUND, LOAN)))
                .extracting(Migrations.Pending::name)
                .containsExactly("loan-1");
    }

    @Test
    void runsWhatCameAfterAnOlderChangelogFoundNothingToDo() throws Exception {
        migrator.migrate(changelog(FUND, LOAN));

        assertThat(migrator.migrate(changelog(FUND))).isEmpty();
        assertThat(migrator.migrate(changelog(FUND, LOAN, NOTE))).containsExactly("note-1");

        assertThat(exists("note")).isTrue();
    }

    @Test
    void showsTheStatementsThatWouldRun() throws Exception {
        assertThat(migrator.pending(changelog(FUND)).get(0).sql())
                .first()
                .asString()
                .containsIgnoringCase("create table " + schema + ".fund");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void tellsWhatAChangeTakesFromAVersionThatServes(String change, String taken) throws Exception {
        migrator.migrate(changelog(FUND));
        String set = "<changeSet id='next' author='t'>" + change + "</changeSet>";

        List<Migrations.Pending> pending = migrator.pending(changelog(FUND, set));

        assertThat(pending).hasSize(1);
        assertThat(String.join(", ", pending.get(0).takes())).isEqualTo(taken);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("<dropColumn tableName='fund' columnName='id'/>", "dropColumn fund.id"),
                arguments("<dropTable tableName='fund'/>", "dropTable fund"),
                arguments("<renameTable oldTableName='fund' newTableName='purse'/>", "renameTable"),
                arguments(
                        "<modifyDataType tableName='fund' columnName='id' newDataType='int'/>",
                        "modifyDataType fund.id"),
                arguments(
                        "<addColumn tableName='fund'><column name='kind' type='int'>"
                                + "<constraints nullable='false'/></column></addColumn>",
                        "addColumn fund.kind"),
                arguments(
                        "<addColumn tableName='fund'><column name='kind' type='int' defaultValueNumeric='0'>"
                                + "<constraints nullable='false'/></column></addColumn>",
                        ""),
                arguments("<addColumn tableName='fund'><column name='kind' type='int'/></addColumn>", ""),
                arguments(
                        "<createIndex tableName='fund' indexName='one' unique='true'><column name='id'/></createIndex>",
                        "createIndex fund"),
                arguments("<createIndex tableName='fund' indexName='some'><column name='id'/></createIndex>", ""),
                arguments("<sql>insert into fund (id) values (7); update fund set id = 8</sql>", ""),
                arguments("<sql>delete from fund</sql>", "sql"),
                arguments("<sql>alter table fund drop column id</sql>", "sql"),
                arguments(
                        "<createTable tableName='note'><column name='id' type='int'/></createTable>"
                                + "<addNotNullConstraint tableName='note' columnName='id' columnDataType='int'/>",
                        ""));
    }

    @Test
    void believesAnAuthorWhoSaysThatAChangeExpands() throws Exception {
        migrator.migrate(changelog(FUND));
        String set = "<changeSet id='wider' author='t' labels='expands'>"
                + "<modifyDataType tableName='fund' columnName='id' newDataType='bigint'/></changeSet>";

        assertThat(migrator.pending(changelog(FUND, set)).get(0).takes()).isEmpty();
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

    @ParameterizedTest
    @ValueSource(strings = {"two_words", "Upper", "1st", "x", "a-b"})
    void refusesASchemaThatAnEngineWouldNotFindAgain(String name) {
        assertThatThrownBy(() -> Changelog.of(folder, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
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
