package vn.hoanhap.benchmarks.search;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.hoanhap.benchmarks.world.ManyPeople;
import vn.hoanhap.benchmarks.world.RegisterWorld;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.people.PersonQuery;

/**
 * Is an office with as many people as were under the care of such teams in the whole country in one year, spread over the
 * communes of one province.
 */
final class BigOffice implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2024, 6, 6);

    private static final String PROVINCE = "82@2024-06-06";

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
            new ManyPeople(world, office.communes, DAY).enter(people, plain);
            return office;
        } catch (SQLException | RuntimeException e) {
            plain.close();
            world.close();
            throw e;
        }
    }

    /** Searches among those who are supported, as the list of people does, a page of so many. */
    List<Person> find(String text, Scope scope, int limit) {
        return world.store().transactions().read(() -> world.register()
                .people()
                .list(new PersonQuery(text, null, DAY, null, text == null, 0, limit), scope));
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
