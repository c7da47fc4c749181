package vn.hoanhap.registry.web.work;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.referral.ReferralDraft;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.referral.ReferralService;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.team.TeamState;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.teams.TeamQuery;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Sends somebody on to a service. */
final class ReferralForm {
    private static final int MOST_TEAMS = 50;

    private final Desk desk;
    private final Register register;
    private final Pickers pickers;

    ReferralForm(Desk desk) {
        this.desk = desk;
        register = desk.register();
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        return page(call, Form.EMPTY.with("sent_on", desk.view(call).date(Desk.day(call))));
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> sent(call), form -> page(call, form.telling("to", "to_organisation")));
    }

    private PageAnswer sent(Call call) {
        Person person = person(call);
        Sent sent = new Sent(call);
        LocalDate on = sent.day("sent_on");
        String service = sent.choice("service", services(call, on).keySet());
        ReferralParty to = to(call, sent, on);
        if (to == null || service.isEmpty()) {
            Checks.notFuture(sent.faults(), "sent_on", on, call.today());
            throw Problem.invalid(sent.faults().errors()).raise();
        }
        ReferralReach by = new ReferralReach(call.scope(), null);
        ReferralDraft draft = new ReferralDraft(
                service,
                person.id(),
                null,
                to,
                on,
                sent.optional("reason"),
                call.principal().accountId());
        register.referrals().check(draft, by, sent.faults());
        sent.faults().raise();
        long id = register.referrals().send(draft, by);
        return PageAnswer.redirect(Desk.ROOT + "/referrals/" + id, Words.text("page.referral.sent"));
    }

    private @Nullable ReferralParty to(Call call, Sent sent, LocalDate on) {
        boolean asked = sent.optional("to_organisation") != null || sent.optional("to_organisation_text") != null;
        Long organisation = asked ? pickers.chosenOrganisation(sent, "to_organisation", on) : null;
        Long team = sent.id("to_team");
        boolean elsewhere = sent.optional("to_unit") != null || sent.optional("to_unit_text") != null;
        Long unit = elsewhere ? pickers.chosenUnit(sent, "to_unit", on, call.scope()) : null;
        long named =
                Stream.of(organisation, team, unit).filter(Objects::nonNull).count();
        if (named == 1) {
            return new ReferralParty(organisation, team, unit);
        }
        if (named > 1 || !(asked || elsewhere)) {
            Words.fault(sent.faults(), "to", named > 1 ? "page.referral.one-receiver" : "page.referral.no-receiver");
        }
        return null;
    }

    private Person person(Call call) {
        long id = call.pathId("id");
        return register.people().find(id, call.scope()).orElseThrow(() -> Words.notFound("person.unknown", id));
    }

    private Map<String, String> services(Call call, LocalDate on) {
        Map<String, String> services = new LinkedHashMap<>();
        for (ReferralService service : register.referrals().services(on)) {
            services.put(service.code(), service.title().in(call.language()));
        }
        return services;
    }

    private PageAnswer page(Call call, Form form) {
        Person person = person(call);
        View view = desk.view(call);
        ReferralFormModel model = new ReferralFormModel(
                person,
                new Places(register.units(), call.asOf()).home(person.unitId(), view),
                form,
                services(call, Desk.day(call)),
                pickers.organisation(call, form, "to_organisation"),
                teams(call, person),
                pickers.unit(call, form, "to_unit", Desk.day(call)));
        return desk.form(call, "work/referral.jte", view.t("page.referral.new", person.initials()), model);
    }

    private Map<String, String> teams(Call call, Person person) {
        LocalDate day = Desk.day(call);
        TeamQuery near =
                new TeamQuery(day, register.units().heir(person.unitId(), day), null, null, false, 0, MOST_TEAMS);
        Map<String, String> teams = new LinkedHashMap<>();
        for (Team team : register.teams().list(near, call.scope())) {
            if (team.state() == TeamState.ACTIVE) {
                teams.put(String.valueOf(team.id()), team.name());
            }
        }
        return teams;
    }
}
