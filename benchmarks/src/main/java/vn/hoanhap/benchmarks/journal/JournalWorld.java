package vn.hoanhap.benchmarks.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.hoanhap.benchmarks.world.RegisterWorld;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.Register;
import vn.hoanhap.store.OpenStore;

/** Is a register to which journal lines are committed and in which they are counted. */
final class JournalWorld implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2024, 5, 15);

    private static final String COMMUNE = "28249@2024-05-15";
    private static final String PROGRAMME = "benchmarks";
    private static final String KIND = "benchmark.written";

    private final RegisterWorld world;
    private final OpenStore store;
    private final Register register;
    private final long unit;
    private final AtomicLong written = new AtomicLong();

    private JournalWorld(RegisterWorld world) {
        this.world = world;
        this.store = world.store();
        this.register = world.register();
        unit = store.transactions().read(() -> register.units().units().resolve(COMMUNE, DAY));
        store.transactions().change(() -> register.journal()
                .publish(
                        PROGRAMME,
                        List.of(new ActivityKind(
                                KIND,
                                new Text("Dòng đo tốc độ", "Benchmark line"),
                                Measure.EVENTS,
                                "register.people.read"))));
    }

    static JournalWorld open(Path folder) {
        return new JournalWorld(RegisterWorld.open(folder));
    }

    /** Opens a pool of plain connections to the same database. */
    HikariDataSource plainConnections(int most) {
        return world.plainConnections(most);
    }

    /** One unit of work, as the gateway opens it for a request that writes a line. */
    void commitLine() {
        long record = store.ids().next();
        store.transactions().change(() -> {
            register.journal().write(PROGRAMME, line(record));
            world.access()
                    .audit()
                    .record(new AuditEntry(record, "benchmark.written", "benchmark", Long.toString(record), null));
        });
        written.incrementAndGet();
    }

    private ActivityLine line(long record) {
        return ActivityLine.of(KIND, DAY, unit, Quantity.of(1, Measure.EVENTS), "benchmark:" + record)
                .withPerson(record, null)
                .with("channel", "FACE_TO_FACE")
                .with("fund", "benchmark");
    }

    long nextId() {
        return store.ids().next();
    }

    long unit() {
        return unit;
    }

    /**
     * Checks that whatever was counted as a commit is in the tables.
     *
     * @throws IllegalStateException when the tables hold another number of lines, events or audit rows
     */
    void checkCounts() {
        long lines = written.get();
        count("select count(*) from register.journal_line where programme_id = '" + PROGRAMME + "'", lines);
        count("select count(*) from store.outbox where kind = 'ActivityJournalled' and sequence_no > 0", lines);
        count("select count(*) from access.audit where action = 'benchmark.written'", lines);
    }

    private void count(String query, long expected) {
        long found = store.transactions().read(() -> {
            try (Statement statement = store.database().connection().createStatement();
                    var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(query, e);
            }
        });
        if (found != expected) {
            throw new IllegalStateException(query + " gives " + found + ", but " + expected + " were committed");
        }
    }

    @Override
    public void close() {
        world.close();
    }
}
