package vn.hoanhap.casework.care;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.casework.store.Wanted;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.RegisterAsking;

/** Reads what a caller asks for, the same for calls and pages. */
public final class Asking extends RegisterAsking {

    private final CareOffice office;

    /** Reads for the given office. */
    public Asking(CareOffice office) {
        super(office.desk().register().people(), office.desk().register().units());
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
        Set<Long> found = people(call, faults);
        Set<Long> people = found == null ? null : office.desk().sql().sameHumans(found);
        Long unit = unit(call, faults);
        Map<String, String> codes = new HashMap<>();
        filters.forEach((filter, allowed) -> call.query(filter).ifPresent(written -> {
            String code = written.strip().toUpperCase(Locale.ROOT);
            faults.require(allowed.contains(code), filter, "fault.choice");
            codes.put(filter, code);
        }));
        faults.raise();
        return new Wanted(call.asOf(), people, unit, codes);
    }
}
