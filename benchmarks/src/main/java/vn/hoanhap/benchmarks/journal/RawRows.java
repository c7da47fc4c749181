package vn.hoanhap.benchmarks.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What the database can do without us: the same rows, and a single row, by prepared statements on pooled connections. */
final class RawRows implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final String TABLE = """
            create table app.plain (id bigint primary key, on_date date not null, unit_id bigint not null,
              quantity bigint not null, record_id varchar(60) not null)""";
    private static final String PLAIN =
            "insert into app.plain (id, on_date, unit_id, quantity, record_id) values (?, ?, ?, ?, ?)";
    private static final String LINE = """
            insert into register.journal_line (id, kind, on_date, unit_id, person_id, quantity, measure, qualifier, line_sign,
              programme_id, record_id, written_at)
            values (?, 'benchmark.written', ?, ?, ?, 1, 'EVENTS', 'EXACT', 1, 'plain', ?, ?)""";
    private static final String ATTRIBUTE = """
            insert into register.journal_attribute (line_id, name, attr_value, kind, on_date)
            values (?, ?, ?, 'benchmark.written', ?)""";
    private static final String EVENT =
            "insert into store.outbox (sequence_no, node, kind, body, written_at) values (?, 1, 'Plain', ?, ?)";
    private static final String AUDIT = """
            insert into access.audit (id, written_at, account_id, action, subject_kind, subject_id)
            values (?, ?, ?, 'plain.written', 'benchmark', ?)""";

    private final HikariDataSource pool;
    private final JournalWorld world;
    /** Below zero, where the server's own numbers never come. */
    private final AtomicLong sequence = new AtomicLong(-1);

    private RawRows(HikariDataSource pool, JournalWorld world) {
        this.pool = pool;
        this.world = world;
    }

    static RawRows open(JournalWorld world) throws SQLException {
        HikariDataSource pool = world.plainConnections(CONNECTIONS);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            connection.commit();
            return new RawRows(pool, world);
        } catch (SQLException e) {
            pool.close();
            throw e;
        }
    }

    /** Commits a single row. */
    void commitOne() throws SQLException {
        long id = world.nextId();
        try (Connection connection = pool.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(PLAIN)) {
                insert.setLong(1, id);
                insert.setDate(2, Date.valueOf(JournalWorld.DAY));
                insert.setLong(3, world.unit());
                insert.setLong(4, 1);
                insert.setString(5, "benchmark:" + id);
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    /** Commits the five rows that a journal line means. */
    void commitFive() throws SQLException {
        long id = world.nextId();
        Timestamp now = Timestamp.from(Instant.now());
        try (Connection connection = pool.getConnection()) {
            line(connection, id, now);
            attributes(connection, id);
            event(connection, id, now);
            audit(connection, id, now);
            connection.commit();
        }
    }

    private void line(Connection connection, long id, Timestamp now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LINE)) {
            insert.setLong(1, id);
            insert.setDate(2, Date.valueOf(JournalWorld.DAY));
            insert.setLong(3, world.unit());
            insert.setLong(4, id);
            insert.setString(5, "benchmark:" + id);
            insert.setTimestamp(6, now);
            insert.executeUpdate();
        }
    }

    private static void attributes(Connection connection, long id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ATTRIBUTE)) {
            for (String[] attribute : new String[][] {{"channel", "FACE_TO_FACE"}, {"fund", "benchmark"}}) {
                insert.setLong(1, id);
                insert.setString(2, attribute[0]);
                insert.setString(3, attribute[1]);
                insert.setDate(4, Date.valueOf(JournalWorld.DAY));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void event(Connection connection, long id, Timestamp now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EVENT)) {
            insert.setLong(1, sequence.decrementAndGet());
            insert.setString(2, "{\"lineId\":\"" + id + "\",\"kind\":\"benchmark.written\"}");
            insert.setTimestamp(3, now);
            insert.executeUpdate();
        }
    }

    private static void audit(Connection connection, long id, Timestamp now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(AUDIT)) {
            insert.setLong(1, id);
            insert.setTimestamp(2, now);
            insert.setLong(3, id);
            insert.setString(4, Long.toString(id));
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
