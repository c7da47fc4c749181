package vn.hoanhap.loans.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.loans.store.LoanSearch.State;
import vn.hoanhap.loans.store.LoanSearch.Wanted;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.RegisterAsking;

/** Reads what a caller asks for, the same for calls and pages. */
public final class Asking extends RegisterAsking {

    private static final int MOST_PEOPLE = 50;

    private final LoanOffice office;

    /** Reads for the given office. */
    public Asking(LoanOffice office) {
        super(office.register().people(), office.register().units());
        this.office = office;
    }

    /**
     * Reads {@code q}, {@code unit}, {@code fund} and {@code state} as of the call's date.
     *
     * @throws ProblemException naming each parameter that is wrong
     */
    public Wanted wanted(Call call) {
        Faults faults = office.faults();
        String text = call.query("q").orElse(null);
        Set<Long> people = text == null
                ? Set.of()
                : new Finding(office.register())
                        .people(text, call, MOST_PEOPLE).stream()
                                .map(Person::id)
                                .collect(Collectors.toSet());
        Long unit = unit(call, faults);
        Long fund = call.query("fund").map(written -> id(written, faults)).orElse(null);
        State state = call.query("state").flatMap(name -> state(name, faults)).orElse(null);
        faults.raise();
        return new Wanted(call.asOf(), text, people, unit, fund, state);
    }

    private static @Nullable Long id(String written, Faults faults) {
        try {
            return Id.parse(written).value();
        } catch (IllegalArgumentException e) {
            faults.add(Fields.FUND, "fault.fund");
            return null;
        }
    }

    private static Optional<State> state(String written, Faults faults) {
        for (State state : State.values()) {
            if (state.name().equals(written.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(state);
            }
        }
        faults.add("state", "fault.choice");
        return Optional.empty();
    }
}
