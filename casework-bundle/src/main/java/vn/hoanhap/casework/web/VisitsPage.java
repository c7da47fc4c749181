package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.Visit;
import vn.hoanhap.casework.care.VisitList;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.law.VisitRule;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.RegisterAsking;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.sql.Reach;

/** Shows whom to visit next, and why: every reason with its day, and the rules behind them. */
final class VisitsPage {

    private static final int MOST_ON_CARD = 3;

    /** What the register offers on the page of a person, and to whom. */
    private static final String PERSON = "/p/register/people/";

    private static final Permission VISIT = new Permission("register.contacts.write");
    private static final Permission ASK = new Permission("register.requests.write");

    private final CareOffice office;
    private final Renderer renderer;
    private final VisitList visits;

    VisitsPage(CareOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.visits = new VisitList(office);
    }

    PageAnswer show(Call call) {
        View v = renderer.view(call);
        VisitsModel model =
                new VisitsModel(ListPages.tabs(call, Addresses.VISITS, v), rows(call, v, call.limit()), rules(call, v));
        return PageAnswer.html(v.t("visits.title"), renderer.html("visits.jte", v, model));
    }

    /** Renders the card of the first page: who comes first. */
    String card(Call call) {
        View v = renderer.view(call);
        VisitsModel model = new VisitsModel(List.of(), rows(call, v, MOST_ON_CARD), List.of());
        return renderer.html("card.jte", v, model);
    }

    private List<VisitsModel.Row> rows(Call call, View v, int limit) {
        VisitList.Asked asked = new VisitList.Asked(
                new Reach(call.scope(), Scope.EVERYTHING),
                call.principal().may(Rights.TESTS_READ),
                call.principal().scope(Rights.CARE_READ),
                call.principal().may(RegisterAsking.SEE_PEOPLE),
                call.principal().may(Rights.LIST_WRITE),
                limit);
        List<Visit> found = visits.on(call.asOf(), asked);
        Labels labels =
                Labels.of(office.desk(), found.stream().map(Visit::personId).toList(), call.asOf());
        return found.stream().map(one -> row(one, labels, call, v)).toList();
    }

    private List<String> rules(Call call, View v) {
        return Arrays.stream(VisitRule.Code.values())
                .flatMap(code -> office.desk().law().visits().on(code, call.asOf()).stream()
                        .map(rule -> v.t(
                                "visits.rule." + code,
                                v.number(rule.days()),
                                rule.basis().reference())))
                .toList();
    }

    private static VisitsModel.Row row(Visit one, Labels labels, Call call, View v) {
        LocalDate today = v.asOf();
        return new VisitsModel.Row(
                one.due().plusYears(1).isBefore(today) ? v.t("away.long") : Days.away(one.due(), today, v),
                one.due().isBefore(today) ? "bad" : one.due().equals(today) ? "warn" : "soft",
                labels.person(one.personId()),
                labels.unit(one.unitId()),
                Addresses.person(one.personId()),
                call.principal().may(VISIT) ? PERSON + one.personId() + "/contact" : null,
                call.principal().may(ASK) ? PERSON + one.personId() + "/request" : null,
                one.reasons().stream().map(reason -> said(reason, v)).toList());
    }

    private static String said(Visit.Reason reason, View v) {
        return v.t("visit." + reason.why(), v.date(reason.since() == null ? reason.due() : reason.since()));
    }
}
