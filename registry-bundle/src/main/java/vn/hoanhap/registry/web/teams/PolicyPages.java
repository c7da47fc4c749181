package vn.hoanhap.registry.web.teams;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.PolicyBook;
import vn.hoanhap.registry.teams.PolicyEntry;
import vn.hoanhap.registry.teams.TeamPolicy;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Shows what provinces ask of teams, and takes in what one asks from some day on. Teams that differ are told, never refused. */
final class PolicyPages {

    /** The kind that most policies are about. */
    private static final String FIRST_KIND = "VOLUNTEER_TEAM";

    private static final int MOST_PROVINCES = 100;

    private final Desk desk;
    private final Register register;
    private final PolicyList list;

    PolicyPages(Desk desk, PolicyList list) {
        this.desk = desk;
        this.list = list;
        register = desk.register();
    }

    PageAnswer show(Call call) {
        Long province = register.office().unit(call.asOf()).map(Unit::id).orElse(null);
        Form form = Form.EMPTY
                .with("province", province == null ? "" : province.toString())
                .with("kind", FIRST_KIND)
                .with("valid_from", desk.view(call).date(call.asOf()));
        Optional<TeamPolicy> now = register.teams()
                .policies()
                .inForce(FIRST_KIND, province, call.asOf())
                .map(PolicyEntry::asks);
        return page(
                call,
                now.map(asks -> filled(form, asks)).orElse(form),
                new HashSet<>(now.map(TeamPolicy::sources)
                        .filter(sources -> !sources.isEmpty())
                        .orElse(Codes.SOURCES)));
    }

    /** Begins with what is asked now: a new document mostly changes one number. */
    private static Form filled(Form form, TeamPolicy asks) {
        return form.with("min_size", Integer.toString(asks.minSize()))
                .with("max_size", Integer.toString(asks.maxSize()))
                .with("leaders", Integer.toString(asks.leaders()))
                .with("min_deputies", Integer.toString(asks.minDeputies()))
                .with("max_deputies", Integer.toString(asks.maxDeputies()));
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> entered(call), form -> page(call, form, marked(call)));
    }

    private static Set<String> marked(Call call) {
        return new HashSet<>(call.form().getOrDefault("sources", List.of()));
    }

    private PageAnswer entered(Call call) {
        Sent sent = new Sent(call);
        LocalDate from = sent.day("valid_from");
        String place = sent.choice("province", places(call, desk.view(call)).keySet());
        TeamPolicy asks = new TeamPolicy(
                number(sent, "min_size"),
                number(sent, "max_size"),
                number(sent, "leaders"),
                number(sent, "min_deputies"),
                number(sent, "max_deputies"),
                Codes.SOURCES.stream().filter(marked(call)::contains).toList(),
                sent.text("legal_source"));
        sent.faults().raise();
        Long province = place.equals(PolicyList.COUNTRY) ? null : Long.valueOf(place);
        PolicyBook.Draft draft = new PolicyBook.Draft(province, sent.text("kind"), from, asks);
        register.teams().policies().check(draft, call.scope(), sent.faults());
        sent.faults().raise();
        register.teams().policies().enter(draft);
        return PageAnswer.redirect(Desk.ROOT + "/teams/policies", Words.text("page.policy.saved"));
    }

    private static int number(Sent sent, String field) {
        String text = sent.text(field);
        if (text.matches("\\d{1,3}")) {
            return Integer.parseInt(text);
        }
        Words.fault(sent.faults(), field, "page.policy.number");
        return 0;
    }

    /** A province is in reach as a whole, or it is somebody else's; the whole country is for whoever serves all of it. */
    private Map<String, String> places(Call call, View view) {
        Scope scope = call.principal().scope(RegisterRights.TEAMS_WRITE);
        Map<String, String> places = new LinkedHashMap<>();
        if (scope.everything()) {
            places.put(PolicyList.COUNTRY, view.t("page.policy.country"));
        }
        List<Unit> provinces =
                register.units().units().list(new UnitQuery(call.asOf(), null, "PROVINCE", null, 0, MOST_PROVINCES));
        Set<Long> reached =
                register.units().reached(scope, provinces.stream().map(Unit::id).collect(Collectors.toSet()));
        provinces.stream()
                .filter(unit -> reached.contains(unit.id()))
                .forEach(unit -> places.put(Long.toString(unit.id()), unit.name()));
        return places;
    }

    private PageAnswer page(Call call, Form form, Set<String> marked) {
        View view = desk.view(call);
        PoliciesModel.Asked asked = PolicyList.asked(call);
        PoliciesModel model = new PoliciesModel(
                list.find(call, asked).stream()
                        .map(entry -> list.row(entry, view))
                        .toList(),
                asked,
                list.places(view),
                PolicyList.files(call, asked),
                form,
                places(call, view),
                Titles.all(view, "team-kind", Codes.TEAM_KINDS),
                Titles.all(view, "source", Codes.SOURCES),
                marked);
        return desk.form(call, "teams/policies.jte", view.t("page.policies.title"), model);
    }
}
