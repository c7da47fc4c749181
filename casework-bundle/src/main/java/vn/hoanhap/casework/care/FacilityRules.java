package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.parts.entry.Faults;

/** Knows which facility may be named in a dossier. */
final class FacilityRules {

    private final Desk desk;

    FacilityRules(Desk desk) {
        this.desk = desk;
    }

    /** Is a form of rehabilitation under the law of a day; either may not be known yet. */
    record Form(@Nullable String regime, @Nullable LocalDate on) {}

    /** Notes a facility that was there on none of some days, or may not carry out a form. */
    void check(@Nullable Long id, Collection<LocalDate> days, Form form, Faults faults) {
        if (id == null || id == Entry.PENDING || days.isEmpty()) {
            return;
        }
        Optional<Organisation> facility = days.stream()
                .flatMap(day -> desk.register().organisations().find(id, day).stream())
                .findFirst();
        String regime = form.regime();
        LocalDate on = form.on();
        if (faults.require(facility.isPresent(), Fields.FACILITY, "fault.facility") && regime != null && on != null) {
            Set<String> kinds = desk.law().facilities().kinds(regime, on);
            boolean may =
                    kinds.isEmpty() || kinds.contains(facility.orElseThrow().kind());
            faults.require(may, Fields.FACILITY, "fault.facility-kind");
        }
    }
}
