package vn.hoanhap.benchmarks.world;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.registry.people.Initials;

/** Enters people, spread over communes. Their names are not kept: a record of the search needs their hashes only. */
public final class ManyPeople {

    private static final int PORTION = 1_000;
    private static final int FIRST_YEAR = 1955;
    private static final int YEARS = 50;
    /** Every so manieth is a volunteer or a relative, and in no category. */
    private static final int NOT_SUPPORTED = 4;

    private static final String PERSON = """
            insert into register.person (id, initials, initials_folded, birth_year, unit_id, version, registered_at)
            values (?, ?, ?, ?, ?, 1, ?)""";
    private static final String CATEGORY = """
            insert into register.person_category (id, person_id, category, valid_from, version)
            values (?, ?, 'DEPENDENT', ?, 1)""";
    private static final String TOKEN = "insert into register.name_token (token, person_id) values (?, ?)";

    private final RegisterWorld world;
    private final List<Long> communes;
    private final Date since;

    /**
     * Enters into a world.
     *
     * @param communes ids of the units that they live in, in turn
     * @param day those who are supported have been so for a year
     */
    public ManyPeople(RegisterWorld world, List<Long> communes, LocalDate day) {
        this.world = world;
        this.communes = List.copyOf(communes);
        this.since = Date.valueOf(day.minusYears(1));
    }

    /** Enters so many. */
    public void enter(int people, HikariDataSource plain) throws SQLException {
        InventedNames names = new InventedNames(2024);
        try (Connection connection = plain.getConnection();
                PreparedStatement person = connection.prepareStatement(PERSON);
                PreparedStatement category = connection.prepareStatement(CATEGORY);
                PreparedStatement token = connection.prepareStatement(TOKEN)) {
            Inserts inserts = new Inserts(person, category, token);
            for (int number = 0; number < people; number++) {
                add(names.next(), number, inserts);
                if (number % PORTION == PORTION - 1 || number == people - 1) {
                    inserts.execute();
                    connection.commit();
                }
            }
        }
    }

    private record Inserts(PreparedStatement person, PreparedStatement category, PreparedStatement token) {
        void execute() throws SQLException {
            person.executeBatch();
            category.executeBatch();
            token.executeBatch();
        }
    }

    private void add(String name, int number, Inserts inserts) throws SQLException {
        PreparedStatement person = inserts.person();
        long id = world.store().ids().next();
        String initials = Initials.of(name);
        person.setLong(1, id);
        person.setString(2, initials);
        person.setString(3, Initials.fold(initials));
        person.setInt(4, FIRST_YEAR + number % YEARS);
        person.setLong(5, communes.get(number % communes.size()));
        person.setTimestamp(6, Timestamp.from(Instant.now()));
        person.addBatch();
        for (long hash : hashes(name)) {
            inserts.token().setLong(1, hash);
            inserts.token().setLong(2, id);
            inserts.token().addBatch();
        }
        if (number % NOT_SUPPORTED != 0) {
            inserts.category().setLong(1, id);
            inserts.category().setLong(2, id);
            inserts.category().setDate(3, since);
            inserts.category().addBatch();
        }
    }

    private Set<Long> hashes(String name) {
        Protection protection = world.access().protection();
        Set<Long> hashes = new HashSet<>();
        protection.tokens(name).forEach(hash -> hashes.add(ByteBuffer.wrap(hash).getLong()));
        return hashes;
    }
}
