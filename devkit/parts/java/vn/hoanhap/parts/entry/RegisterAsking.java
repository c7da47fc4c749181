package vn.hoanhap.parts.entry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.time.Dated;

/**
 * Reads whom, where and when a caller asks for, the same for calls and pages: the parameters {@code q}, {@code person} and
 * {@code unit}. A programme extends it for its own filters.
 */
public abstract class RegisterAsking {

    /** The right of the register to see people: who has it finds them by a few letters. */
    public static final Permission SEE_PEOPLE = new Permission("register.people.read");

    private static final Pattern CARD = Pattern.compile("\\d{9}|\\d{12}");
    private static final int MOST_PEOPLE = 50;
    private static final String PERSON = "person";
    private static final String UNIT = "unit";

    private final People people;
    private final Units units;

    /** Finds people and units in the register. */
    protected RegisterAsking(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** Returns whom {@code person} names or {@code q} finds, by one record of each; null when the call asks for neither. */
    protected final @Nullable Set<Long> people(Call call, Faults faults) {
        Optional<String> one = call.query(PERSON);
        if (one.isPresent()) {
            return person(one.get(), faults);
        }
        return call.query("q").map(text -> found(text, call)).orElse(null);
    }

    private static Set<Long> person(String written, Faults faults) {
        try {
            return Set.of(Id.parse(written).value());
        } catch (IllegalArgumentException e) {
            faults.add(PERSON, "fault.person");
            return Set.of();
        }
    }

    private Set<Long> found(String text, Call call) {
        Scope scope = CARD.matcher(text.strip()).matches()
                ? call.scope()
                : call.principal().scope(SEE_PEOPLE);
        return scope.equals(Scope.NOTHING)
                ? Set.of()
                : people.search(text.strip(), scope, MOST_PEOPLE).stream()
                        .map(Person::id)
                        .collect(Collectors.toSet());
    }

    /** Resolves the unit that {@code unit} names on the call's date; notes what is wrong. Null when it names none. */
    protected final @Nullable Long unit(Call call, Faults faults) {
        return unit(call.query(UNIT).orElse(null), call.asOf(), faults);
    }

    /** Resolves a unit as somebody wrote it; notes what is wrong. Null stays null. */
    public final @Nullable Long unit(@Nullable String written, LocalDate on, Faults faults) {
        return unit(written, on, UNIT, faults);
    }

    /** Resolves a unit as somebody wrote it into a field of another name. */
    public final @Nullable Long unit(@Nullable String written, LocalDate on, String field, Faults faults) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return units.resolve(written.strip(), on);
        } catch (ProblemException e) {
            Problem problem = e.problem();
            faults.pass(
                    field,
                    problem.errors().isEmpty()
                            ? problem.detail()
                            : problem.errors().get(0).message());
            return null;
        }
    }

    /** Reads a day, month or year as somebody wrote it; notes when it is none. Null and blank stay null. */
    public final @Nullable Dated dated(@Nullable String written, String field, Faults faults) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Optional<Dated> read = Dated.read(written);
        faults.require(read.isPresent(), field, "fault.dated");
        return read.orElse(null);
    }
}
