package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.parts.unit.UnitsThen;

/** Turns the field for the commune into a choice: on a day before or after a merger, and where a record names one already. */
final class UnitField {

    /** The field that says on which day the commune stood, of each form. */
    private static final Set<String> DAYS = Set.of(
            Fields.BEGAN,
            Fields.PREPARED,
            Fields.TAKEN,
            Fields.ASKED,
            Fields.FOUND,
            Fields.CHECKED,
            Fields.PLANNED,
            Fields.HAPPENED);

    private final Units units;
    private final Call call;

    UnitField(Units units, Call call) {
        this.units = units;
        this.call = call;
    }

    /** Returns the fields of a form about somebody; the one for the commune as a choice where there is something to choose from. */
    List<FieldModel> fitted(List<FieldModel> fields, Map<String, String> values, Person person) {
        LocalDate day = day(fields, values);
        Map<String, String> options = new LinkedHashMap<>(UnitsThen.of(units, person.unitId(), day));
        boolean several = options.size() > 1;
        Optional<Unit> named = named(values.getOrDefault(Fields.UNIT, ""));
        if (!several && named.isEmpty()) {
            return fields;
        }
        named.ifPresent(unit -> options.putIfAbsent(Long.toString(unit.id()), unit.name()));
        reached(day).forEach(options::putIfAbsent);
        return fields.stream()
                .map(field ->
                        field.name().equals(Fields.UNIT) ? FieldModel.select(Fields.UNIT, several, options) : field)
                .toList();
    }

    private static @Nullable LocalDate day(List<FieldModel> fields, Map<String, String> values) {
        return fields.stream()
                .map(FieldModel::name)
                .filter(DAYS::contains)
                .findFirst()
                .flatMap(name -> Dated.read(values.getOrDefault(name, "")))
                .map(Dated::last)
                .orElse(null);
    }

    private Optional<Unit> named(String written) {
        return written.matches("[1-9]\\d{0,17}") ? units.latest(Long.parseLong(written)) : Optional.empty();
    }

    /** Returns the communes that the reader answers for, as they are called on a day. */
    private Map<String, String> reached(@Nullable LocalDate day) {
        Map<String, String> reached = new LinkedHashMap<>();
        LocalDate on = day == null ? call.asOf() : day;
        for (long id : call.scope().units()) {
            units.find(id, on)
                    .filter(unit -> unit.level().equals("COMMUNE"))
                    .ifPresent(unit -> reached.put(Long.toString(id), unit.name()));
        }
        return reached;
    }
}
