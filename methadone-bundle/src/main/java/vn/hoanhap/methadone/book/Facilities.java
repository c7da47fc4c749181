package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.methadone.domain.Facility;
import vn.hoanhap.methadone.store.FacilityTable;
import vn.hoanhap.parts.entry.Faults;

/** Keeps the list of facilities: which organisations give treatment, and from when to when they are licensed. */
public final class Facilities {

    private final Desk desk;
    private final FacilityTable table;

    Facilities(Desk desk) {
        this.desk = desk;
        this.table = new FacilityTable(desk.sql());
    }

    /**
     * Is a facility as somebody says it.
     *
     * @param organisationId the organisation of the register
     * @param kind what it does
     * @param licensedFrom from when
     * @param licensedTo until when; null without end
     * @param contact address and telephone; null for none
     */
    public record Input(
            @Nullable Long organisationId,
            Facility.@Nullable Kind kind,
            @Nullable LocalDate licensedFrom,
            @Nullable LocalDate licensedTo,
            @Nullable String contact) {}

    /** Lists them all. */
    public List<Facility> all() {
        return table.all();
    }

    /** Returns one. */
    public Facility open(long id) {
        return table.find(id).orElseThrow(() -> Problem.notFound(desk.words().both("facility.not-found"))
                .raise());
    }

    /** Tells whether an organisation may be sent to on a day. */
    public boolean licensed(long organisationId, LocalDate on) {
        return at(organisationId, on).isPresent();
    }

    /** Returns the licence of an organisation on a day. */
    public Optional<Facility> at(long organisationId, LocalDate on) {
        return table.of(organisationId).stream()
                .filter(one -> one.licensedOn(on))
                .findFirst();
    }

    /** Returns the names of the organisations that may be sent to on a day, by id. */
    public Map<Long, String> names(LocalDate on) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (Facility one : table.all()) {
            if (one.licensedOn(on)) {
                organisation(one.organisationId(), on).ifPresent(found -> names.put(found.id(), found.name()));
            }
        }
        return names;
    }

    /** Returns the organisation behind a facility. */
    public Optional<Organisation> organisation(long id, LocalDate on) {
        return desk.register().organisations().find(id, on);
    }

    /** Adds a facility. */
    public Facility enter(Input input, Entry entry, Faults faults) {
        Facility facility = checked(desk.ids().next(), 1, input, entry, faults);
        table.insert(facility, entry.accountId());
        return facility;
    }

    /**
     * Corrects a facility.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile, 422 naming what is wrong
     */
    public Facility correct(long id, int version, Input input, Entry entry, Faults faults) {
        open(id);
        Facility facility = checked(id, version, input, entry, faults);
        table.update(facility, entry.accountId());
        return open(id);
    }

    private Facility checked(long id, int version, Input input, Entry entry, Faults faults) {
        LocalDate from = input.licensedFrom();
        LocalDate to = input.licensedTo();
        Facility.Kind kind = input.kind();
        Long organisation = input.organisationId();
        faults.require(from != null, Fields.LICENSED_FROM, "fault.missing");
        faults.require(kind != null, Fields.KIND, "fault.missing");
        boolean ordered = from == null || to == null || !to.isBefore(from);
        faults.require(ordered, Fields.LICENSED_TO, "fault.before", from == null ? "" : from);
        if (input.contact() != null) {
            faults.text(input.contact(), Fields.CONTACT, Facility.MOST_CONTACT);
        }
        if (faults.require(organisation != null, Fields.ORGANISATION, "fault.missing") && organisation != null) {
            organisation(organisation, id, from, to, entry, faults);
        }
        faults.raise();
        if (from == null || kind == null || organisation == null) {
            throw new IllegalStateException("an input is checked before it is written");
        }
        return new Facility(id, organisation, kind, from, to, stripped(input.contact()), version);
    }

    private void organisation(
            long organisation,
            long self,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Entry entry,
            Faults faults) {
        LocalDate on = to != null && to.isBefore(entry.today()) ? to : entry.today();
        Optional<Organisation> known = organisation(organisation, on);
        if (!faults.require(known.isPresent(), Fields.ORGANISATION, "fault.organisation")) {
            return;
        }
        Long unit = known.map(Organisation::unitId).orElse(null);
        boolean reached = unit == null
                || entry.scope().equals(Scope.EVERYTHING)
                || desk.sql().reaches(entry.scope(), unit, 0);
        faults.require(reached, Fields.ORGANISATION, "fault.organisation-scope");
        boolean twice = from != null
                && table.of(organisation).stream()
                        .filter(one -> one.id() != self)
                        .anyMatch(one -> meets(one, from, to));
        faults.require(!twice, Fields.ORGANISATION, "fault.licence-twice");
    }

    private static boolean meets(Facility one, LocalDate from, @Nullable LocalDate to) {
        boolean beginsInTime = to == null || !one.licensedFrom().isAfter(to);
        LocalDate until = one.licensedTo();
        return beginsInTime && (until == null || !until.isBefore(from));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
