package vn.hoanhap.lifecycle.archive;

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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.LifecycleComponent;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.store.Stores;
import vn.hoanhap.store.schema.Changelog;
import vn.hoanhap.testkit.access.SealingProtection;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.TestDatabase;

/** Rows of every sort leave the database and come back the same, whatever leads from one table to the other. */
@OnBothDatabases
class ArchiveRoundTripTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Refusals REFUSALS = new Refusals(Messages.of(LifecycleComponent.class));
    private static final String CHANGELOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-4.33.xsd">
              <changeSet id="all" author="t">
                <createTable tableName="loan">
                  <column name="id" type="bigint"><constraints primaryKey="true" primaryKeyName="loan_pk"/></column>
                  <column name="fund_id" type="bigint"/>
                  <column name="part_of" type="bigint"/>
                  <column name="rate" type="decimal(8,4)"/>
                  <column name="words" type="clob"/>
                  <column name="sealed" type="%1$s"/>
                  <column name="paid_on" type="date"/>
                  <column name="entered" type="timestamp"/>
                  <column name="running" type="boolean"/>
                </createTable>
                <createTable tableName="zfund">
                  <column name="id" type="bigint"><constraints primaryKey="true" primaryKeyName="fund_pk"/></column>
                  <column name="name" type="varchar(40)"/>
                </createTable>
                <addForeignKeyConstraint baseTableName="loan" baseColumnNames="fund_id" constraintName="loan_of_fund"
                  referencedTableName="zfund" referencedColumnNames="id"/>
                <addForeignKeyConstraint baseTableName="loan" baseColumnNames="part_of" constraintName="loan_part"
                  referencedTableName="loan" referencedColumnNames="id"/>
                <insert tableName="zfund"><column name="id" valueNumeric="1"/><column name="name" value="shipped"/></insert>
              </changeSet>
            </databaseChangeLog>
            """;

    private final TestDatabase database;

    @TempDir
    private Path folder;

    private String schema = "";

    ArchiveRoundTripTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void freshSchema() throws IOException {
        schema = "s" + Long.toString(System.nanoTime(), 36);
        String sealed = database.dialect() == Dialect.DERBY ? "varchar(40) for bit data" : "bytea";
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(folder.resolve("db/changelog.xml"), CHANGELOG.formatted(sealed));
    }

    @Test
    void everyRowComesBackAsItWas() throws Exception {
        try (OpenStore store = Stores.open(database.dataSource(), database.dialect())) {
            store.migrate(Changelog.of(folder, schema));
            fill();
            String before = rows();
            Path archive = write(store);
            store.migrations().purge(schema);
            store.migrate(Changelog.of(folder, schema));

            long rows = bringBack(store, archive);

            assertThat(rows).isEqualTo(5);
            assertThat(rows()).isEqualTo(before);
            assertThatThrownBy(() -> execute("insert into %s.loan (id, fund_id) values (9, 99)"))
                    .as("foreign keys hold again")
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void nothingIsWrittenWhereTheArchiveDoesNotKnowARow() throws Exception {
        try (OpenStore store = Stores.open(database.dataSource(), database.dialect())) {
            store.migrate(Changelog.of(folder, schema));
            fill();
            Path archive = write(store);
            execute("update %s.loan set rate = 2 where id = 3");
            String before = store.safetyCopies().fingerprint(schema);

            assertThatThrownBy(() -> bringBack(store, archive)).isInstanceOf(ProblemException.class);

            assertThat(store.safetyCopies().fingerprint(schema)).isEqualTo(before);
        }
    }

    private Path write(OpenStore store) throws IOException {
        Path archive = folder.resolve("archive.zip");
        var writer = new ArchiveWriter(store.database(), store.transactions(), seal());
        writer.write(new ArchiveWriter.Subject("loans", "1.0.0", schema), archive);
        return archive;
    }

    private long bringBack(OpenStore store, Path path) throws Exception {
        long[] rows = {0};
        try (ArchiveFile archive = ArchiveFile.open(path, seal(), REFUSALS)) {
            store.migrations()
                    .refill(
                            schema,
                            LONG,
                            connection -> rows[0] = new ArchiveRows(archive, connection, REFUSALS).write(schema));
        }
        return rows[0];
    }

    private static ArchiveSeal seal() {
        return new ArchiveSeal(new SealingProtection());
    }

    private void fill() throws SQLException {
        String bytes = database.dialect() == Dialect.DERBY ? "X'00ff22'" : "'\\x00ff22'::bytea";
        execute("insert into %s.zfund (id, name) values (2, '')");
        execute(
                "insert into %s.loan (id, fund_id, rate, words, sealed, paid_on, entered, running) values (3, 2, 1.5000, 'a \"b\",\r\nc', "
                        + bytes + ", '2024-06-06', '2024-06-06 10:11:12.345', true)");
        execute("insert into %s.loan (id) values (2)");
        execute("insert into %s.loan (id, fund_id, part_of, words) values (1, 1, 3, '')");
    }

    private String rows() throws SQLException {
        StringBuilder told = new StringBuilder();
        for (String table : List.of("loan", "zfund")) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select * from " + schema + "." + table + " order by id")) {
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        told.append(rows.getString(i)).append('|');
                    }
                    told.append('\n');
                }
            }
        }
        return told.toString();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql.replace("%s", schema));
        }
    }
}
