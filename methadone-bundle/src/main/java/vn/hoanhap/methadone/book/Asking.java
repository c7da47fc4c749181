package vn.hoanhap.methadone.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.store.Wanted;
import vn.hoanhap.parts.entry.Faults;

/** Reads what a caller asks for, the same for calls and pages. */
public final class Asking {

    /** Parameter that narrows a list by state. */
    public static final String STATE = "state";

    /** What the parameter may say, in order. */
    public static final Set<String> STATES = Arrays.stream(ApplicationState.values())
            .filter(state -> state != ApplicationState.UNKNOWN)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    /** The right of the register to see people: who has it finds them by a few letters. */
    private static final Permission SEE_PEOPLE = new Permission("register.people.read");

    private static final Pattern CARD = Pattern.compile("\\d{9}|\\d{12}");
    private static final int MOST_PEOPLE = 50;

    private final MethadoneOffice office;

    /** Reads for the given office. */
    public Asking(MethadoneOffice office) {
        this.office = office;
    }

    /**
     * Reads {@code q}, {@code person}, {@code unit} and {@code state} as of the call's date.
     *
     * @throws ProblemException naming each parameter that is wrong
     */
    public Wanted wanted(Call call) {
        Faults faults = office.faults();
        Set<Long> people = people(call, faults);
        Long unit = unit(call, faults);
        String state = call.query(STATE)
                .map(one -> one.strip().toUpperCase(Locale.ROOT))
                .orElse(null);
        faults.require(state == null || state.equals(Wanted.OPEN) || STATES.contains(state), STATE, "fault.choice");
        faults.raise();
        return new Wanted(call.asOf(), people, unit, state);
    }

    private @Nullable Set<Long> people(Call call, Faults faults) {
        Optional<String> one = call.query(Fields.PERSON);
        Optional<String> text = call.query("q");
        if (one.isEmpty() && text.isEmpty()) {
            return null;
        }
        Set<Long> found = one.isPresent() ? person(one.get(), faults) : found(text.orElseThrow(), call);
        return office.desk().sql().sameHumans(found);
    }

    private static Set<Long> person(String written, Faults faults) {
        try {
            return Set.of(Id.parse(written).value());
        } catch (IllegalArgumentException e) {
            faults.add(Fields.PERSON, "fault.person");
            return Set.of();
        }
    }

    private Set<Long> found(String text, Call call) {
        Scope scope = CARD.matcher(text.strip()).matches()
                ? call.scope()
                : call.principal().scope(SEE_PEOPLE);
        return scope.equals(Scope.NOTHING)
                ? Set.of()
                : office.desk().register().people().search(text.strip(), scope, MOST_PEOPLE).stream()
                        .map(Person::id)
                        .collect(Collectors.toSet());
    }

    private @Nullable Long unit(Call call, Faults faults) {
        return unit(call.query(Fields.UNIT).orElse(null), call, faults);
    }

    /** Resolves a unit as somebody wrote it; notes what is wrong. Null stays null. */
    public @Nullable Long unit(@Nullable String written, Call call, Faults faults) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return office.desk().register().units().resolve(written.strip(), call.asOf());
        } catch (ProblemException e) {
            Problem problem = e.problem();
            faults.pass(
                    Fields.UNIT,
                    problem.errors().isEmpty()
                            ? problem.detail()
                            : problem.errors().get(0).message());
            return null;
        }
    }
}
