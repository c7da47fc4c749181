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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.SafetyCopies;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.store.Stores;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.TestDatabase;

/** A schema comes back as it was: its rows, and everything that keeps them right. */
@OnBothDatabases
class SafetyCopiesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static final String LENDING = """
            <changeSet id="lending" author="t">
              <createTable tableName="fund">
                <column name="id" type="bigint"><constraints primaryKey="true" primaryKeyName="fund_pk"/></column>
                <column name="name" type="varchar(40)" defaultValue="it's one"><constraints nullable="false"/></column>
                <column name="rate" type="decimal(8,4)" defaultValueNumeric="1.5"/>
                <column name="words" type="clob"/>
                <column name="opened" type="timestamp"/>
              </createTable>
              <addUniqueConstraint tableName="fund" columnNames="name, opened" constraintName="fund_named_once"/>
              <createTable tableName="loan">
                <column name="id" type="bigint"><constraints primaryKey="true" primaryKeyName="loan_pk"/></column>
                <column name="fund_id" type="bigint"/>
                <column name="part_of" type="bigint"/>
                <column name="amount" type="int"/>
              </createTable>
              <createTable tableName="paid"><column name="id" type="bigint"/></createTable>
              <addForeignKeyConstraint baseTableName="loan" baseColumnNames="fund_id" constraintName="loan_of_fund"
                referencedTableName="fund" referencedColumnNames="id" onDelete="CASCADE"/>
              <addForeignKeyConstraint baseTableName="loan" baseColumnNames="part_of" constraintName="loan_part"
                referencedTableName="loan" referencedColumnNames="id" onDelete="CASCADE"/>
              <createIndex tableName="loan" indexName="loan_newest"><column name="id" descending="true"/><column name="amount"/></createIndex>
              <createSequence sequenceName="number_of_loan" startValue="7"/>
              <sql>alter table loan add constraint loan_positive check (amount > 0)</sql>
              <createView viewName="big">select id, amount from %s.loan where amount &gt; 100</createView>
              <createView viewName="all_big">select id from %s.big</createView>
            </changeSet>
            """;
    private static final String BREAKING = """
            <changeSet id="breaking" author="t" labels="breaks">
              <dropView viewName="all_big"/><dropView viewName="big"/>
              <dropColumn tableName="fund" columnName="words"/>
              <renameTable oldTableName="paid" newTableName="repaid"/>
              <sql>delete from loan where id = 2</sql>
              <dropUniqueConstraint tableName="fund" constraintName="fund_named_once"/>
              <createTable tableName="extra"><column name="id" type="bigint"/></createTable>
            </changeSet>
            """;

    private final TestDatabase database;
    private final SchemaMigrator migrator;
    private final SafetyCopies copies;

    @TempDir
    private Path folder;

    private String schema = "";

    SafetyCopiesTest(TestDatabase database) {
        this.database = database;
        this.migrator = new SchemaMigrator(database.dataSource(), database.dialect());
        this.copies = new JdbcSafetyCopies(database.dataSource(), database.dialect());
        migrator.migrate(Changelog.of(Stores.class, "store"));
    }

    @BeforeEach
    void lends() throws Exception {
        schema = "s" + Long.toString(System.nanoTime(), 36);
        migrator.migrate(changelog(LENDING));
        execute(
                "insert into %s.fund (id, name, words, opened) values (1, 'Quỹ \"một\"', 'dài', timestamp('2024-06-06 10:11:12'))"
                        .replace("timestamp(", database.dialect() == Dialect.DERBY ? "timestamp(" : "cast(")
                        .replace("12')", database.dialect() == Dialect.DERBY ? "12')" : "12' as timestamp)"));
        execute("insert into %s.fund (id, name) values (2, 'two')");
        execute("insert into %s.loan (id, fund_id, amount) values (1, 1, 500)");
        execute("insert into %s.loan (id, fund_id, part_of, amount) values (2, 1, 1, 20)");
    }

    @Test
    void putsRowsAndStructureBackAfterAChangeSetThatBroke() throws Exception {
        String rows = copies.fingerprint(schema);
        String structure = structure();
        copies.take(schema, "jar", LONG);
        migrator.migrate(changelog(LENDING, BREAKING));
        assertThat(structure()).isNotEqualTo(structure);

        copies.restore(schema);

        assertThat(structure()).isEqualTo(structure);
        assertThat(copies.fingerprint(schema)).isEqualTo(rows);
        assertThat(texts("select id from %s.all_big")).containsExactly("1");
        assertThat(migrator.migrate(changelog(LENDING))).isEmpty();
        assertThat(migrator.pending(changelog(LENDING, BREAKING))).hasSize(1);
        assertThat(copies.all()).extracting(SafetyCopies.Copy::schema).doesNotContain(schema);
    }

    @Test
    void whatIsPutBackStillRefusesWhatItRefused() throws Exception {
        copies.take(schema, "jar", LONG);
        copies.restore(schema);

        assertThatThrownBy(() -> execute("insert into %s.loan (id, fund_id, amount) values (3, 1, -1)"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("insert into %s.loan (id, fund_id, amount) values (3, 9, 1)"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("insert into %s.fund (id, name) values (2, 'again')"))
                .isInstanceOf(SQLException.class);
        execute("delete from %s.loan where id = 2");
        execute("delete from %s.fund where id = 1");
        assertThat(texts("select id from %s.loan")).isEmpty();
        execute("insert into %s.fund (id) values (5)");
        assertThat(texts("select name from %s.fund where id = 5")).containsExactly("it's one");
    }

    @Test
    void putsBackAgainWhatWasCutOffWhilePuttingBack() throws Exception {
        String rows = copies.fingerprint(schema);
        copies.take(schema, "jar", LONG);
        execute("drop view %s.all_big");
        execute("drop view %s.big");
        execute("drop table %s.loan");

        copies.restore(schema);

        assertThat(copies.fingerprint(schema)).isEqualTo(rows);
    }

    @Test
    void sweepsWhatIsLeftOfACopyThatNeverBecameWhole() throws Exception {
        copies.take(schema, "jar", LONG);
        execute("delete from store.safety_copy where schema_name = '%s'");

        assertThat(copies.all()).extracting(SafetyCopies.Copy::schema).doesNotContain(schema);

        assertThatThrownBy(() -> texts("select id from %s_before.loan")).isInstanceOf(SQLException.class);
        copies.take(schema, "jar", LONG);
        assertThat(copies.all()).extracting(SafetyCopies.Copy::owner).contains("jar");
        copies.drop(schema);
        assertThatThrownBy(() -> texts("select id from %s_before.loan")).isInstanceOf(SQLException.class);
    }

    @Test
    void leavesASchemaOfSomebodyElseAlone() throws Exception {
        execute("create schema x%s_before");
        execute("create table x%s_before.note (id bigint)");

        copies.all();

        assertThat(texts("select id from x%s_before.note")).isEmpty();
    }

    @Test
    void tellsEveryChangeOfARow() throws Exception {
        String before = copies.fingerprint(schema);
        execute("update %s.loan set amount = 501 where id = 1");
        String changed = copies.fingerprint(schema);
        execute("update %s.loan set amount = 500 where id = 1");

        assertThat(changed).isNotEqualTo(before);
        assertThat(copies.fingerprint(schema)).isEqualTo(before);
    }

    @Test
    void refusesASchemaThatItCouldNotPutBackAndASecondCopy() throws Exception {
        copies.take(schema, "jar", LONG);
        assertThatThrownBy(() -> copies.take(schema, "other", LONG)).hasMessageContaining("a copy of schema " + schema);
        copies.drop(schema);
        execute("create table %s.numbered (id bigint generated always as identity)");

        assertThatThrownBy(() -> copies.take(schema, "jar", LONG))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no copy can hold")
                .hasMessageMatching("(?i).*column (numbered\\.)?id.*");
    }

    @Test
    void beginsNothingAfterTheTimeIsOver() throws Exception {
        String structure = structure();

        assertThatThrownBy(() -> copies.take(schema, "jar", Duration.ZERO)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> migrator.migrate(changelog(LENDING, BREAKING), Duration.ZERO))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("breaking");

        assertThat(structure()).isEqualTo(structure);
        assertThat(copies.all()).extracting(SafetyCopies.Copy::schema).doesNotContain(schema);
        assertThat(migrator.migrate(changelog(LENDING, BREAKING), LONG)).containsExactly("breaking");
    }

    @Test
    void knowsWhichCodeIsTooOldForTheTables() throws Exception {
        assertThat(migrator.brokenSince(changelog())).isEmpty();

        migrator.migrate(changelog(LENDING, BREAKING));

        assertThat(migrator.brokenSince(changelog(LENDING))).containsExactly("breaking");
        assertThat(migrator.brokenSince(changelog(LENDING, BREAKING))).isEmpty();
        assertThat(migrator.pending(changelog(LENDING, BREAKING.replace("breaking", "another")))
                        .get(0)
                        .breaks())
                .isTrue();
    }

    private String structure() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            String spelled = new Ledger(connection, database.dialect()).spelled(schema);
            return Catalogue.of(connection, database.dialect())
                    .structure(spelled)
                    .text();
        }
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

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.replace("%s", schema))) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql.replace("%s", schema));
        }
    }
}
