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
import vn.hoanhap.core.programme.Problem;
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

    private final Supplier<Optional<Units>> units;
    private final Messages messages;

    /** Asks the given register, which may come and go. */
    public UnitNames(Supplier<Optional<Units>> units, Messages messages) {
        this.units = units;
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
        return register.get().list(new UnitQuery(on, null, null, written, 0, MOST_MATCHES));
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
