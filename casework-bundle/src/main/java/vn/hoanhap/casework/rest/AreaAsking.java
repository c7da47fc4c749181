package vn.hoanhap.casework.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.AreaBook;
import vn.hoanhap.casework.care.AreaFields;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.domain.AreaProposalState;
import vn.hoanhap.casework.law.AreaCode;
import vn.hoanhap.casework.store.AreaProposalTable;
import vn.hoanhap.casework.store.AreaTable;
import vn.hoanhap.casework.store.Wanted;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.parts.entry.Faults;

/** Reads what a caller asks of areas, the same for calls, files and pages. */
public final class AreaAsking {

    private final CareOffice office;
    private final Asking asking;

    /** Reads for the given office. */
    public AreaAsking(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Returns what the filters of classes may say. */
    public Map<String, Set<String>> areas() {
        return Map.of(AreaFields.CLASS_FILTER, classes(), Wanted.STATE, names(AreaBook.Narrowed.values()));
    }

    /** Returns what the filters of proposals may say. */
    public Map<String, Set<String>> proposals() {
        return Map.of(AreaFields.CLASS_FILTER, classes(), Wanted.STATE, names(AreaProposalState.values()));
    }

    private Set<String> classes() {
        return office.areas().rules().codes().stream().map(AreaCode::written).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    /**
     * Reads which classes are wanted as of the call's date.
     *
     * @throws vn.hoanhap.core.programme.ProblemException naming each parameter that is wrong
     */
    public AreaTable.Wanted wantedAreas(Call call) {
        Asked asked = asked(call, areas());
        String state = asked.state();
        return office.areas()
                .wanted(
                        call.asOf(),
                        asked.unit(),
                        asked.code(),
                        state == null ? null : AreaBook.Narrowed.valueOf(state));
    }

    /**
     * Reads which proposals are wanted as of the call's date.
     *
     * @throws vn.hoanhap.core.programme.ProblemException naming each parameter that is wrong
     */
    public AreaProposalTable.Wanted wantedProposals(Call call) {
        Asked asked = asked(call, proposals());
        AreaCode code = asked.code();
        return new AreaProposalTable.Wanted(
                call.asOf(), asked.unit(), code == null ? null : Set.of(code), asked.state());
    }

    private record Asked(
            @Nullable Long unit,
            @Nullable AreaCode code,
            @Nullable String state) {}

    private Asked asked(Call call, Map<String, Set<String>> filters) {
        Faults faults = office.faults();
        Long unit = asking.unit(call.query(Fields.UNIT).orElse(null), call.asOf(), faults);
        String code = choice(call, AreaFields.CLASS_FILTER, filters, faults);
        String state = choice(call, Wanted.STATE, filters, faults);
        faults.raise();
        return new Asked(unit, code == null ? null : AreaCode.read(code).orElseThrow(), state);
    }

    private static @Nullable String choice(Call call, String filter, Map<String, Set<String>> filters, Faults faults) {
        String written = call.query(filter).map(String::strip).orElse("");
        faults.require(
                written.isEmpty() || filters.getOrDefault(filter, Set.of()).contains(written), filter, "fault.choice");
        return written.isEmpty() ? null : written;
    }

    /** Adds the parameters by which the lists are narrowed. */
    <Q, A> Route<Q, A> searching(Route<Q, A> route) {
        Route<Q, A> narrowed = route;
        for (String filter : List.of("unit", AreaFields.CLASS_FILTER, Wanted.STATE)) {
            String key = filter.equals(Wanted.STATE) ? "area-state" : filter;
            narrowed = narrowed.query(filter, office.desk().words().both("route.query." + key));
        }
        return narrowed;
    }
}
