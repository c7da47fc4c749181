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

    /** Notes a facility that was there on none of some days. */
    void checkThere(@Nullable Long id, Collection<LocalDate> days, Faults faults) {
        boolean asked = id != null && id != Entry.PENDING && !days.isEmpty();
        faults.require(!asked || found(id, days).isPresent(), Fields.FACILITY, "fault.facility");
    }

    /**
     * Tells whether a facility may carry out a form of rehabilitation, by the law of the day on which its papers were begun; of one that
     * was not there on any of the days nothing is said.
     */
    boolean may(@Nullable Long id, Collection<LocalDate> days, String regime, LocalDate prepared) {
        Set<String> kinds = desk.law().facilities().kinds(regime, prepared);
        return kinds.isEmpty()
                || found(id, days)
                        .map(Organisation::kind)
                        .filter(kind -> !kinds.contains(kind))
                        .isEmpty();
    }

    private Optional<Organisation> found(@Nullable Long id, Collection<LocalDate> days) {
        return id == null || id == Entry.PENDING
                ? Optional.empty()
                : days.stream()
                        .flatMap(day -> desk.register().organisations().find(id, day).stream())
                        .findFirst();
    }
}
