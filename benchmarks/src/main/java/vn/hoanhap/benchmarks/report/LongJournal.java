package vn.hoanhap.benchmarks.report;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.hoanhap.benchmarks.world.RegisterWorld;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.RegisterFigures;
import vn.hoanhap.reporting.ReportingProgramme;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.store.schema.Changelog;

/** Is a province whose teams have written down what they do for three years, and the office that reports on it. */
final class LongJournal implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2024, 6, 6);

    private static final String PROVINCE = "82@2024-06-06";
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 3 * 365;
    private static final int PORTION = 2_000;
    /** So many lines tell of one person, all in all. */
    private static final int LINES_EACH = 20;
    /** So many lines are written by one team. */
    private static final int LINES_OF_TEAM = 2_000;

    private static final String[] CATEGORIES = {"HIGH_RISK", "DRUG_DEPENDENT", "POST_REHAB"};
    private static final String PERSON = """
            insert into register.person (id, initials, initials_folded, birth_year, unit_id, version, registered_at)
            values (?, 'N.V.A.', 'nva', 1985, ?, 1, ?)""";
    private static final String LINE = """
            insert into register.journal_line (id, kind, on_date, unit_id, team_id, person_id, category, quantity, measure,
                qualifier, line_sign, programme_id, record_id, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'EXACT', 1, 'register', ?, ?)""";
    private static final String ATTRIBUTE =
            "insert into register.journal_attribute (line_id, name, attr_value, kind, on_date) values (?, ?, ?, ?, ?)";

    private final RegisterWorld world;
    private final HikariDataSource plain;
    private final ReportingOffice office;
    private final Unit province;
    private final List<Long> communes;
    private final Random random = new Random(2024);

    private LongJournal(RegisterWorld world, HikariDataSource plain) {
        this.world = world;
        this.plain = plain;
        world.store().migrate(Changelog.of(ReportingProgramme.class, "reporting"));
        var services = new ReportingOffice.Services(
                world.store().database(),
                world.register().units().units(),
                world.store().ids(),
                world.access().audit(),
                LegalClock.system(),
                new ReportingOffice.Register(
                        world.register().people(),
                        world.register().households(),
                        world.register().teams()),
                RegisterFigures::indicators,
                Map::of);
        office = ReportingOffice.open(services, Messages.of(ReportingProgramme.class));
        province = world.store().transactions().read(() -> {
            var units = world.register().units().units();
            return units.find(units.resolve(PROVINCE, DAY), DAY).orElseThrow();
        });
        communes = world.communesOf(province.id());
    }

    /** Makes it in an empty folder, with so many lines. */
    static LongJournal of(int lines, Path folder) throws SQLException {
        RegisterWorld world = RegisterWorld.open(folder);
        HikariDataSource plain = world.plainConnections(2);
        try {
            LongJournal journal = new LongJournal(world, plain);
            journal.fill(lines);
            return journal;
        } catch (SQLException | RuntimeException e) {
            plain.close();
            world.close();
            throw e;
        }
    }

    private void fill(int lines) throws SQLException {
        try (Connection connection = plain.getConnection();
                PreparedStatement person = connection.prepareStatement(PERSON);
                PreparedStatement line = connection.prepareStatement(LINE);
                PreparedStatement attribute = connection.prepareStatement(ATTRIBUTE)) {
            int people = lines / LINES_EACH;
            for (int number = 0; number < people; number++) {
                person.setLong(1, number);
                person.setLong(2, communeOf(number));
                person.setTimestamp(3, Timestamp.from(Instant.now()));
                person.addBatch();
                commit(number, connection, person);
            }
            commit(-1, connection, person);
            int number = 0;
            for (WrittenKind kind : WrittenKind.ALL) {
                long of = (long) lines * kind.share() / 1_000;
                for (int at = 0; at < of; at++) {
                    add(kind, number, people, new Inserts(line, attribute));
                    commit(number++, connection, line, attribute);
                }
            }
            commit(-1, connection, line, attribute);
        }
    }

    private record Inserts(PreparedStatement line, PreparedStatement attribute) {}

    private static void commit(int number, Connection connection, PreparedStatement... batches) throws SQLException {
        if (number < 0 || number % PORTION == PORTION - 1) {
            for (PreparedStatement batch : batches) {
                batch.executeBatch();
            }
            connection.commit();
        }
    }

    private void add(WrittenKind kind, int number, int people, Inserts inserts) throws SQLException {
        PreparedStatement line = inserts.line();
        long id = world.store().ids().next();
        int person = random.nextInt(people);
        Date on = Date.valueOf(FIRST.plusDays(random.nextInt(DAYS)));
        line.setLong(1, id);
        line.setString(2, kind.kind());
        line.setDate(3, on);
        line.setLong(4, communeOf(person));
        boolean team = kind.subject() == WrittenKind.Subject.TEAM;
        boolean somebody = kind.subject() == WrittenKind.Subject.PERSON;
        line.setObject(5, team ? (long) (number % (people * LINES_EACH / LINES_OF_TEAM + 1)) : null, Types.BIGINT);
        line.setObject(6, somebody ? (long) person : null, Types.BIGINT);
        line.setObject(7, somebody ? CATEGORIES[person % CATEGORIES.length] : null, Types.VARCHAR);
        line.setLong(8, somebody || team ? 1 : 1 + random.nextInt(80));
        line.setString(9, kind.measure().name());
        line.setString(10, String.valueOf(id));
        line.setTimestamp(11, Timestamp.from(Instant.now()));
        line.addBatch();
        if (!kind.attribute().isEmpty()) {
            PreparedStatement attribute = inserts.attribute();
            attribute.setLong(1, id);
            attribute.setString(2, kind.attribute());
            attribute.setString(3, kind.values().get(number % kind.values().size()));
            attribute.setString(4, kind.kind());
            attribute.setDate(5, on);
            attribute.addBatch();
        }
    }

    private long communeOf(int person) {
        return communes.get(person % communes.size());
    }

    ReportingOffice office() {
        return office;
    }

    Unit province() {
        return province;
    }

    RegisterWorld world() {
        return world;
    }

    HikariDataSource plain() {
        return plain;
    }

    @Override
    public void close() {
        plain.close();
        world.close();
    }
}
