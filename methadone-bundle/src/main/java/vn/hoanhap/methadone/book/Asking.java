package vn.hoanhap.methadone.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.store.Wanted;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.RegisterAsking;

/** Reads what a caller asks for, the same for calls and pages. */
public final class Asking extends RegisterAsking {

    /** Parameter that narrows a list by state. */
    public static final String STATE = "state";

    /** What the parameter may say, in order. */
    public static final Set<String> STATES = Arrays.stream(ApplicationState.values())
            .filter(state -> state != ApplicationState.UNKNOWN)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private final MethadoneOffice office;

    /** Reads for the given office. */
    public Asking(MethadoneOffice office) {
        super(office.desk().register().people(), office.desk().register().units());
        this.office = office;
    }

    /**
     * Reads {@code q}, {@code person}, {@code unit} and {@code state} as of the call's date.
     *
     * @throws ProblemException naming each parameter that is wrong
     */
    public Wanted wanted(Call call) {
        Faults faults = office.faults();
        Set<Long> found = people(call, faults);
        Set<Long> people = found == null ? null : office.desk().sql().sameHumans(found);
        Long unit = unit(call, faults);
        String state = call.query(STATE)
                .map(one -> one.strip().toUpperCase(Locale.ROOT))
                .orElse(null);
        faults.require(state == null || state.equals(Wanted.OPEN) || STATES.contains(state), STATE, "fault.choice");
        faults.raise();
        return new Wanted(call.asOf(), people, unit, state);
    }
}
