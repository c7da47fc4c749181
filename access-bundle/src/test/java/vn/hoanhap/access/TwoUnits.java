package vn.hoanhap.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.core.unit.Units;

/** A register of a province with two communes whose names begin alike. */
final class TwoUnits implements Units {

    static final Unit PROVINCE = unit(1, "82", "Tỉnh Tiền Giang", "PROVINCE", null);
    static final Unit BAN_LONG = unit(5, "28249", "Xã Bàn Long", "COMMUNE", 1L);
    static final Unit LONG_HUNG = unit(6, "28252", "Xã Long Hưng", "COMMUNE", 1L);

    private static Unit unit(long id, String code, String name, String level, @Nullable Long parent) {
        return new Unit(id, code, name, level, level, parent, Unit.RECORDS_BEGIN, null);
    }

    @Override
    public Optional<Unit> find(long id, LocalDate on) {
        return latest(id);
    }

    @Override
    public Optional<Unit> latest(long id) {
        return List.of(PROVINCE, BAN_LONG, LONG_HUNG).stream()
                .filter(unit -> unit.id() == id)
                .findFirst();
    }

    @Override
    public Optional<Unit> byCode(String code, LocalDate on) {
        return List.of(PROVINCE, BAN_LONG, LONG_HUNG).stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst();
    }

    @Override
    public long resolve(String reference, LocalDate on) {
        return byCode(reference.split("@", -1)[0], on).orElseThrow().id();
    }

    @Override
    public List<Unit> list(UnitQuery query) {
        return List.of(BAN_LONG, LONG_HUNG).stream()
                .filter(unit -> unit.name().contains(String.valueOf(query.text())))
                .toList();
    }

    @Override
    public List<Succession> successors(long id) {
        return List.of();
    }

    @Override
    public List<Succession> predecessors(long id) {
        return List.of();
    }

    @Override
    public List<Unit> path(long id, LocalDate on) {
        return List.of(PROVINCE, latest(id).orElseThrow());
    }
}
