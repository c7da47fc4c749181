package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.store.Wanted;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.time.Dated;

/** Reads what a caller asks for, the same for calls and pages. */
public final class Asking {

    /** The right of the register to see people: who has it finds them by a few letters. */
    private static final Permission SEE_PEOPLE = new Permission("register.people.read");

    private static final Pattern CARD = Pattern.compile("\\d{9}|\\d{12}");
    private static final int MOST_PEOPLE = 50;

    private final CareOffice office;

    /** Reads for the given office. */
    public Asking(CareOffice office) {
        this.office = office;
    }

    /**
     * Reads {@code q}, {@code person}, {@code unit} and the given filters as of the call's date.
     *
     * @param filters what each filter may say
     * @throws ProblemException naming each parameter that is wrong
     */
    public Wanted wanted(Call call, Map<String, Set<String>> filters) {
        Faults faults = office.faults();
        Set<Long> people = people(call, faults);
        Long unit = unit(call.query(Fields.UNIT).orElse(null), call.asOf(), faults);
        Map<String, String> codes = new HashMap<>();
        filters.forEach((filter, allowed) -> call.query(filter).ifPresent(written -> {
            String code = written.strip().toUpperCase(Locale.ROOT);
            faults.require(allowed.contains(code), filter, "fault.choice");
            codes.put(filter, code);
        }));
        faults.raise();
        return new Wanted(call.asOf(), people, unit, codes);
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

    /** Resolves a unit as somebody wrote it; notes what is wrong. Null stays null. */
    public @Nullable Long unit(@Nullable String written, LocalDate on, Faults faults) {
        return unit(written, on, Fields.UNIT, faults);
    }

    /** Resolves a unit as somebody wrote it into a field of another name. */
    public @Nullable Long unit(@Nullable String written, LocalDate on, String field, Faults faults) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return office.desk().register().units().resolve(written.strip(), on);
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
    public @Nullable Dated dated(@Nullable String written, String field, Faults faults) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Optional<Dated> read = Dated.read(written);
        faults.require(read.isPresent(), field, "fault.dated");
        return read.orElse(null);
    }
}
