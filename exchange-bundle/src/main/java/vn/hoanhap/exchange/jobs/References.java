package vn.hoanhap.exchange.jobs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.exchange.keys.RecordKeys;

/** Resolves what cells refer to: units by code and date, records by the keys of this file or an earlier one. */
final class References {

    /** Is how a unit's code is written, alone or with a day: no other text has five digits at most. */
    private static final Pattern CODE = Pattern.compile("\\d{1,5}(@\\d{4}-\\d{2}-\\d{2})?");

    private final RecordKeys keys;
    private final Units units;
    private final LocalDate today;
    private final NamedUnits named;
    private final Map<OfDay, Optional<Long>> unitsByText = new HashMap<>();
    private final Map<OfDay, Problem.FieldError> unitFaults = new HashMap<>();
    private final Map<String, Set<String>> keysOfFile = new HashMap<>();
    private final Map<String, Set<String>> spoiled = new HashMap<>();

    References(RecordKeys keys, Units units, LocalDate today, NamedUnits named) {
        this.keys = keys;
        this.units = units;
        this.today = today;
        this.named = named;
    }

    /** Notes that a row of this file has a key; false when an earlier row has the same. */
    boolean declare(String sheet, String key) {
        return keysOfFile.computeIfAbsent(sheet, name -> new HashSet<>()).add(key);
    }

    /** Forgets the keys of a sheet, before it is read from its beginning. */
    void forget(String sheet) {
        keysOfFile.remove(sheet);
        spoiled.remove(sheet);
    }

    /** Notes that the row of a key needs mending: what refers to it has to wait. */
    void spoil(String sheet, String key) {
        spoiled.computeIfAbsent(sheet, name -> new HashSet<>()).add(key);
    }

    /** Notes that a whole sheet needs mending. */
    void spoil(String sheet) {
        keysOfFile.getOrDefault(sheet, Set.of()).forEach(key -> spoil(sheet, key));
    }

    /** Tells whether the row of a key needs mending. */
    boolean spoiled(String sheet, String key) {
        return spoiled.getOrDefault(sheet, Set.of()).contains(key);
    }

    /** Tells whether a key stands for a record, or will once this file is applied. */
    boolean known(String sheet, String key) {
        return keysOfFile.getOrDefault(sheet, Set.of()).contains(key)
                || keys.find(sheet, key).isPresent();
    }

    /** Returns the record behind a key; empty while it is only a row of this file. */
    Optional<Long> record(String sheet, String key) {
        return keys.find(sheet, key).map(RecordKeys.Known::recordId);
    }

    /** Returns the records of a sheet by what sheets call them; those that no sheet has written are left out. */
    Map<Long, String> keysOf(String sheet, Set<Long> records) {
        return keys.keysOf(sheet, records);
    }

    /** Says which unit a record names. */
    String unitWords(long id) {
        return units.latest(id)
                .map(unit -> unit.name() + " (" + unit.code() + ")")
                .orElse(String.valueOf(id));
    }

    /** Is what a cell says on the day of its row. */
    private record OfDay(String text, LocalDate day) {}

    /** Returns the unit that a cell names; a bare code or a full name means the unit of the row's day, and of today without one. */
    Optional<Long> unit(String reference, @Nullable LocalDate day) {
        return unit(cell(reference, day));
    }

    private Optional<Long> unit(OfDay cell) {
        return unitsByText.computeIfAbsent(cell, wanted -> {
            try {
                return Optional.of(units.resolve(wanted.text(), wanted.day()));
            } catch (ProblemException e) {
                if (CODE.matcher(wanted.text()).matches()) {
                    e.problem().errors().stream().findFirst().ifPresent(why -> unitFaults.put(wanted, why));
                }
                return CODE.matcher(wanted.text()).matches() ? Optional.empty() : byName(wanted);
            }
        });
    }

    private Optional<Long> byName(OfDay cell) {
        Optional<Long> found = named.find(cell.text(), cell.day());
        if (found.isEmpty()) {
            unitFaults.put(cell, named.fault("unit", cell.text(), cell.day()));
        }
        return found;
    }

    /** A text that brings its own day is the same on every row. */
    private OfDay cell(String reference, @Nullable LocalDate day) {
        return new OfDay(reference, day == null || reference.contains("@") ? today : day);
    }

    /** Returns why a cell names no unit; empty when it does. */
    Optional<Problem.FieldError> unitFault(String reference, @Nullable LocalDate day) {
        OfDay cell = cell(reference, day);
        return unit(cell).isPresent() ? Optional.empty() : Optional.ofNullable(unitFaults.get(cell));
    }
}
