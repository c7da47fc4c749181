package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.Visit;
import vn.hoanhap.casework.care.VisitList;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.parts.entry.RegisterAsking;
import vn.hoanhap.parts.sql.Reach;

/** Serves the list of whom to visit next, and why. */
public final class VisitRoutes {

    private final CareOffice office;
    private final VisitList visits;

    /** Serves from the given office. */
    public VisitRoutes(CareOffice office) {
        this.office = office;
        this.visits = new VisitList(office);
    }

    /**
     * Is a reason for a visit.
     *
     * @param due day on which it should be done
     * @param since day from which that counts; missing for a deadline
     */
    public record Reason(
            Visit.Why why, LocalDate due, @Nullable LocalDate since, String reference) {}

    /** Is somebody who should be visited. */
    public record Item(Answers.Named person, Answers.Named unit, List<Reason> reasons) {}

    /** Is all of them as far as the limit, the most urgent first. */
    public record VisitItems(List<Item> items, @Nullable String next) {}

    /** Adds the route. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                "/whom-to-visit",
                VisitItems.class,
                Rights.LIST_READ,
                office.desk().words().both("route.visits"),
                this::list));
    }

    private Answer<VisitItems> list(Call call, None nothing) {
        VisitList.Asked asked = new VisitList.Asked(
                new Reach(call.scope(), Scope.EVERYTHING),
                call.principal().may(Rights.TESTS_READ),
                call.principal().scope(Rights.CARE_READ),
                call.principal().may(RegisterAsking.SEE_PEOPLE),
                call.principal().may(Rights.LIST_WRITE),
                call.limit());
        List<Visit> found = visits.on(call.asOf(), asked);
        Labels labels =
                Labels.of(office.desk(), found.stream().map(Visit::personId).toList(), call.asOf());
        return Answer.ok(
                new VisitItems(found.stream().map(one -> item(one, labels)).toList(), null));
    }

    private static Item item(Visit one, Labels labels) {
        return new Item(
                new Answers.Named(new Id(one.personId()), labels.person(one.personId())),
                new Answers.Named(new Id(one.unitId()), labels.unit(one.unitId())),
                one.reasons().stream()
                        .map(reason -> new Reason(reason.why(), reason.due(), reason.since(), reason.reference()))
                        .toList());
    }
}
