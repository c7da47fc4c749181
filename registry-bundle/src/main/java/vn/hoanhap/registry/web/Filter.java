package vn.hoanhap.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.unit.Unit;

/**
 * Is a list's filter by unit: what was typed, the unit that it means, or several that it could mean.
 *
 * @param text what stands in the field; null for nothing
 * @param unitId the unit; null when nothing was asked or it is not clear
 * @param candidates units that could be meant; empty when it is clear
 * @param unknown whether no unit fits
 */
public record Filter(@Nullable String text, @Nullable Long unitId, List<Candidate> candidates, boolean unknown) {

    /** Is a unit that could be meant, with the list's address narrowed to it. */
    public record Candidate(String name, String href) {}

    /** Copies the list. */
    public Filter {
        candidates = List.copyOf(candidates);
    }

    /** Reads {@code ?unit=}: an id, a code, or words of a name. */
    public static Filter of(Desk desk, Call call) {
        String asked = call.query("unit").orElse(null);
        if (asked == null) {
            return new Filter(null, null, List.of(), false);
        }
        List<Unit> found = new Pickers(desk).units(asked, call.asOf(), call.scope());
        if (found.size() == 1) {
            Unit unit = found.get(0);
            return new Filter(unit.name(), unit.id(), List.of(), false);
        }
        Places places = new Places(desk.register().units(), call.asOf());
        List<Candidate> candidates = found.stream()
                .map(unit -> new Candidate(
                        places.line(unit.id()),
                        Addresses.with(Addresses.without(call.address(), "cursor"), "unit", unit.id())))
                .toList();
        return new Filter(asked, null, candidates, found.isEmpty());
    }

    /** Returns how an address names the unit; null when nothing was asked. */
    public @Nullable String reference() {
        return unitId == null ? text : Long.toString(unitId);
    }

    /** Tells whether the list is to stay empty, because it is not clear which unit is meant. */
    public boolean unclear() {
        return text != null && unitId == null;
    }
}
