package vn.hoanhap.registry.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.Register;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** All units of the country in the tables, against the published counts and the known traps of the codes. */
@OnBothDatabases
@WithSchema(value = "register", of = Register.class)
class WholeCountryTest {
    private static final LocalDate JUNE_2024 = LocalDate.of(2024, 6, 6);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final TransactionRunner transactions;
    private final UnitRegister register;
    private final Units units;
    private final Sql sql;

    WholeCountryTest(TransactionRunner transactions, Database database) {
        this.transactions = transactions;
        sql = new Sql(database);
        register = new UnitRegister(sql, transactions);
        units = register.units();
    }

    @PreparesDatabase
    static void load(TransactionRunner transactions, Database database) {
        long start = System.nanoTime();
        int rows = new UnitRegister(new Sql(database), transactions).loadShipped();
        System.out.println(
                database.dialect() + ": " + rows + " rows in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    @Test
    void doesNothingWhenEverythingIsThere() {
        assertThat(register.loadShipped()).isZero();
    }

    @Test
    void countsCommunesOfTienGiangAsPublished() {
        assertThat(communesOf("82", LocalDate.of(2024, 4, 30))).isEqualTo(172);
        assertThat(communesOf("82", JUNE_2024)).isEqualTo(170);
        assertThat(communesOf("82", LocalDate.of(2024, 11, 1))).isEqualTo(164);
        assertThat(communesOf("82", REFORM)).isEqualTo(102);
        assertThat(communesOf("87", LocalDate.of(2022, 3, 29))).isEqualTo(143);
    }

    private long communesOf(String province, LocalDate on) {
        return transactions.read(() -> {
            long root = units.resolve(province, on);
            return units.list(new UnitQuery(on, root, null, null, 0, 500)).stream()
                    .flatMap(child -> child.level().equals("COMMUNE")
                            ? List.of(child).stream()
                            : units.list(new UnitQuery(on, child.id(), "COMMUNE", null, 0, 500)).stream())
                    .count();
        });
    }

    @Test
    void answersWithTheUnitThatACodeNamedOnADate() {
        transactions.read(() -> {
            assertThat(units.byCode("82", JUNE_2024)).map(Unit::name).contains("Tỉnh Tiền Giang");
            assertThat(units.byCode("82", REFORM)).map(Unit::name).contains("Tỉnh Đồng Tháp");
            assertThat(units.byCode("82", LocalDate.of(2010, 1, 1)))
                    .map(Unit::name)
                    .contains("Tỉnh Tiền Giang");
            assertThat(units.resolve("82@2024-06-06", REFORM)).isNotEqualTo(units.resolve("82", REFORM));
            assertThat(units.byCode("87", REFORM)).isEmpty();
            return true;
        });
    }

    @Test
    void coversPredecessorsWhollyUnlessTheyWereSplit() {
        transactions.read(() -> {
            long old = units.resolve("82", JUNE_2024);
            long successor = units.resolve("82", REFORM);
            List<Succession> splits = units.list(new UnitQuery(REFORM, successor, "COMMUNE", null, 0, 500)).stream()
                    .flatMap(commune -> units.predecessors(commune.id()).stream())
                    .filter(Succession::split)
                    .toList();

            assertThat(covers(successor, old)).contains(false);
            assertThat(covers(old, successor)).isEmpty();
            assertThat(splits).isNotEmpty().allSatisfy(split -> {
                assertThat(covers(split.successorId(), split.predecessorId())).contains(true);
                assertThat(covers(successor, split.predecessorId())).contains(false);
            });
            return true;
        });
    }

    private Optional<Boolean> covers(long root, long unit) {
        return Optional.ofNullable(new JooqUnitTables(sql).coverOf(Set.of(root)).get(List.of(root, unit)));
    }

    @Test
    void findsUnitsByWordsWithoutTones() {
        List<Unit> found =
                transactions.read(() -> units.list(new UnitQuery(JUNE_2024, null, "COMMUNE", "ban long", 0, 50)));

        assertThat(found).extracting(Unit::name).contains("Xã Bàn Long");
    }

    @Test
    void leadsFromTheProvinceDownToTheCommune() {
        List<Unit> path = transactions.read(() -> units.path(units.resolve("28582", JUNE_2024), JUNE_2024));

        assertThat(path).extracting(Unit::level).containsExactly("PROVINCE", "DISTRICT", "COMMUNE");
    }
}
