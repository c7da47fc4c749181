package vn.hoanhap.registry.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.units.data.SuccessionKind;
import vn.hoanhap.registry.units.data.UnitCatalogue;
import vn.hoanhap.registry.units.data.UnitSuccession;
import vn.hoanhap.registry.units.data.UnitVersion;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** A later list of units mends an earlier one: what that one said wrongly goes, and what was covered by it too. */
@OnBothDatabases
@WithSchema(value = "register", of = Register.class)
class MendedListTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final UnitCatalogue RIGHT = SmallCountry.catalogue();

    private final TransactionRunner transactions;
    private final JooqUnitTables tables;

    MendedListTest(TransactionRunner transactions, Database database) {
        this.transactions = transactions;
        tables = new JooqUnitTables(new Sql(database));
    }

    @Test
    void takesBackAPartThatWasNone() {
        UnitVersion ward = unit("28252", LAST_DAY);
        UnitVersion heir = unit("28249", REFORM);
        UnitVersion stranger = unit("29869", REFORM);
        assertThat(load(splitting(ward, heir, stranger))).isPositive();
        assertThat(cover(ward)).containsEntry(tableId(heir), true).containsEntry(tableId(stranger), true);

        assertThat(load(RIGHT)).isPositive();

        assertThat(cover(ward)).containsEntry(tableId(heir), false).doesNotContainKey(tableId(stranger));
        assertThat(load(RIGHT)).isZero();
    }

    private int load(UnitCatalogue catalogue) {
        return new CatalogueLoad(tables, transactions).load(catalogue);
    }

    /** Returns who covers a unit, and whether only a part of it. */
    private Map<Long, Boolean> cover(UnitVersion unit) {
        return transactions.read(tables::cover).entrySet().stream()
                .filter(covered -> covered.getKey().get(1) == tableId(unit))
                .collect(Collectors.toMap(covered -> covered.getKey().get(0), Map.Entry::getValue));
    }

    private static UnitCatalogue splitting(UnitVersion ward, UnitVersion heir, UnitVersion stranger) {
        List<UnitSuccession> wrong = RIGHT.successions().stream()
                .flatMap(pair -> pair.fromId() == ward.unitId()
                        ? Stream.of(part(pair, heir), part(pair, stranger))
                        : Stream.of(pair))
                .toList();
        return new UnitCatalogue(RIGHT.baseline(), RIGHT.levels(), RIGHT.kinds(), RIGHT.versions(), wrong);
    }

    private static UnitSuccession part(UnitSuccession pair, UnitVersion to) {
        return new UnitSuccession(
                pair.fromId(), to.unitId(), SuccessionKind.SPLIT, pair.on(), pair.decree(), pair.source());
    }

    private static UnitVersion unit(String code, LocalDate on) {
        return RIGHT.find(code, on).orElseThrow();
    }

    private static long tableId(UnitVersion unit) {
        return CatalogueLoad.FIRST_ID + unit.unitId();
    }
}
