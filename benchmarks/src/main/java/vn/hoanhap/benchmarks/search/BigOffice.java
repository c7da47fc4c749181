package vn.hoanhap.benchmarks.search;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.nio.file.Path;
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
import vn.hoanhap.benchmarks.world.InventedNames;
import vn.hoanhap.benchmarks.world.RegisterWorld;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.people.Initials;
import vn.hoanhap.registry.people.PersonQuery;

/**
 * Is an office with as many people as were under the care of such teams in the whole country in one year, spread over the
 * communes of one province. Their names are not kept: a record of the search needs their hashes only.
 */
final class BigOffice implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2024, 6, 6);

    private static final String PROVINCE = "82@2024-06-06";
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
    private final HikariDataSource plain;
    private final long province;
    private final List<Long> communes;

    private BigOffice(RegisterWorld world, HikariDataSource plain) {
        this.world = world;
        this.plain = plain;
        province = world.store()
                .transactions()
                .read(() -> world.register().units().units().resolve(PROVINCE, DAY));
        communes = world.communesOf(province);
    }

    /** Makes an office of so many people in an empty folder. */
    static BigOffice of(int people, Path folder) throws SQLException {
        RegisterWorld world = RegisterWorld.open(folder);
        HikariDataSource plain = world.plainConnections(4);
        try {
            BigOffice office = new BigOffice(world, plain);
            office.fill(people);
            return office;
        } catch (SQLException | RuntimeException e) {
            plain.close();
            world.close();
            throw e;
        }
    }

    private void fill(int people) throws SQLException {
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
            inserts.category().setDate(3, Date.valueOf(DAY.minusYears(1)));
            inserts.category().addBatch();
        }
    }

    private Set<Long> hashes(String name) {
        Protection protection = world.access().protection();
        Set<Long> hashes = new HashSet<>();
        protection.tokens(name).forEach(hash -> hashes.add(ByteBuffer.wrap(hash).getLong()));
        return hashes;
    }

    /** Searches among those who are supported, as the list of people does, a page of so many. */
    List<Person> find(String text, Scope scope, int limit) {
        return world.store()
                .transactions()
                .read(() -> world.register().people().list(new PersonQuery(text, null, DAY, null, 0, limit), scope));
    }

    /** Returns the reach of somebody who serves the province. */
    Scope ofProvince() {
        return new Scope(false, Set.of(province), null);
    }

    /** Returns the reach of somebody who serves one of its communes. */
    Scope ofCommune(int number) {
        return new Scope(false, Set.of(communes.get(number % communes.size())), null);
    }

    @Override
    public void close() {
        plain.close();
        world.close();
    }
}
