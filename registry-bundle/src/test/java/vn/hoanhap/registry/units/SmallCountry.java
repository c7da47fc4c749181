package vn.hoanhap.registry.units;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.units.data.UnitCatalogue;
import vn.hoanhap.registry.units.data.UnitVersion;

/** Is the part of the shipped units that most tests need: Tiền Giang and Đồng Tháp, before and after 2025-07-01. */
public final class SmallCountry {
    private static final LocalDate BEFORE = LocalDate.of(2024, 6, 6);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);
    private static final UnitCatalogue CATALOGUE = cut(UnitCatalogue.shipped());

    private SmallCountry() {}

    /** Loads it; returns how many rows were written. */
    public static int load(Sql sql, TransactionRunner transactions) {
        return new CatalogueLoad(new JooqUnitTables(sql), transactions).load(CATALOGUE);
    }

    static UnitCatalogue catalogue() {
        return CATALOGUE;
    }

    private static UnitCatalogue cut(UnitCatalogue whole) {
        Set<Long> kept =
                new HashSet<>(List.of(id(whole, "82", BEFORE), id(whole, "87", BEFORE), id(whole, "82", AFTER)));
        for (int level = 0; level < 2; level++) {
            for (UnitVersion version : whole.versions()) {
                if (version.parentId() != null && kept.contains(version.parentId())) {
                    kept.add(version.unitId());
                }
            }
        }
        return new UnitCatalogue(
                whole.baseline(),
                whole.levels(),
                whole.kinds(),
                whole.versions().stream()
                        .filter(version -> kept.contains(version.unitId()))
                        .toList(),
                whole.successions().stream()
                        .filter(one -> kept.contains(one.fromId()) && kept.contains(one.toId()))
                        .toList());
    }

    private static Long id(UnitCatalogue catalogue, String code, LocalDate on) {
        return catalogue.find(code, on).orElseThrow().unitId();
    }
}
