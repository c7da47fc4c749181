package vn.hoanhap.access.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.core.unit.Units;

/** Names units, while the register is there to ask. Inside a unit of work. */
public final class UnitNames {

    private static final Pattern REFERENCE = Pattern.compile("\\d+(@\\d{4}-\\d{2}-\\d{2})?");
    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{0,17}");
    private static final int MOST_MATCHES = 20;
    private static final int MOST_LOOKED_AT = 300;

    private final Supplier<Optional<Units>> units;
    private final Supplier<Optional<Office>> office;
    private final Messages messages;

    /** Asks the given register, which may come and go, and which unit is the office's. */
    public UnitNames(Supplier<Optional<Units>> units, Supplier<Optional<Office>> office, Messages messages) {
        this.units = units;
        this.office = office;
        this.messages = messages;
    }

    /** Returns the newest name of a unit; its id when nobody knows it. */
    public String name(long unitId) {
        return units.get()
                .flatMap(register -> register.latest(unitId))
                .map(Unit::name)
                .orElse(Long.toString(unitId));
    }

    /**
     * Resolves an id or {@code code@date}.
     *
     * @param reference as written; null or blank means the whole office
     * @param field what to name when it cannot be resolved
     */
    public @Nullable Long resolve(@Nullable String reference, LocalDate on, String field) {
        if (reference == null || reference.isBlank()) {
            return null;
        }
        Optional<Units> register = units.get();
        if (register.isPresent()) {
            return register.get().resolve(reference.strip(), on);
        }
        if (!DIGITS.matcher(reference.strip()).matches()) {
            throw Problem.invalid(List.of(new Problem.FieldError(
                            field, messages.both("unit.noRegister"), messages.both("unit.noRegister.remedy"))))
                    .raise();
        }
        return Id.parse(reference).value();
    }

    /** Lists the units that a user may mean: by id, {@code code@date}, or words of the name. */
    public List<Unit> meant(String written, LocalDate on) {
        Optional<Units> register = units.get();
        if (register.isEmpty()) {
            return List.of();
        }
        if (REFERENCE.matcher(written).matches()) {
            long id = register.get().resolve(written, on);
            return register.get().latest(id).map(List::of).orElse(List.of());
        }
        List<Unit> found = register.get().list(new UnitQuery(on, null, null, written, 0, MOST_LOOKED_AT));
        List<Unit> own = found.size() == 1 ? found : ofOffice(found, on);
        return (own.isEmpty() ? found : own).stream().limit(MOST_MATCHES).toList();
    }

    /** Communes of the same name lie all over the country: those of the office's own unit are meant first. */
    private List<Unit> ofOffice(List<Unit> found, LocalDate on) {
        Long own = office.get().flatMap(known -> known.unit(on)).map(Unit::id).orElse(null);
        return own == null
                ? List.of()
                : found.stream().filter(unit -> lies(unit, own, on)).toList();
    }

    private boolean lies(Unit unit, long within, LocalDate on) {
        return units.get().map(register -> register.path(unit.id(), on)).orElse(List.of()).stream()
                .anyMatch(above -> above.id() == within);
    }

    /** Returns a refusal of words that name no unit, or several; the remedy is the sentence {@code key.remedy}. */
    public ProblemException unclear(String field, String key, String written) {
        return Problem.invalid(List.of(
                        new Problem.FieldError(field, messages.both(key, written), messages.both(key + ".remedy"))))
                .raise();
    }

    /** Returns a unit with those above it: "Xã Bàn Long, Huyện Châu Thành, Tỉnh Tiền Giang". */
    public String path(Unit unit, LocalDate on) {
        LocalDate date = unit.heldOn(on) ? on : unit.from();
        List<String> names = units.get().map(register -> register.path(unit.id(), date)).orElse(List.of()).stream()
                .map(Unit::name)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(names);
        return names.isEmpty() ? unit.name() : String.join(", ", names);
    }
}
