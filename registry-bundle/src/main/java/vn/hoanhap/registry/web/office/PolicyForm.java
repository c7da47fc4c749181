package vn.hoanhap.registry.web.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.teams.TeamPolicies;
import vn.hoanhap.registry.teams.TeamPolicy;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Shows what the province asks of its teams, and sets something else from a day on, with the document that says so. */
final class PolicyForm {

    /** The kind whose policy is shown first, and which the guide asks for. */
    static final String FIRST_KIND = "VOLUNTEER_TEAM";

    private static final String SOURCE = "source_";

    private final Desk desk;
    private final TeamPolicies policies;

    PolicyForm(Desk desk) {
        this.desk = desk;
        policies = desk.register().teams().policies();
    }

    PageAnswer show(Call call) {
        String kind = call.query("kind").filter(Codes.TEAM_KINDS::contains).orElse(FIRST_KIND);
        Form form = inForce(call, kind)
                .map(policy -> filled(policy.asks()))
                .orElse(Form.EMPTY)
                .with("kind", kind)
                .with("from", desk.view(call).date(Desk.day(call)));
        return page(call, kind, form);
    }

    private static Form filled(TeamPolicy asks) {
        Form form = Form.EMPTY
                .with("min_size", String.valueOf(asks.minSize()))
                .with("max_size", String.valueOf(asks.maxSize()))
                .with("leaders", String.valueOf(asks.leaders()))
                .with("min_deputies", String.valueOf(asks.minDeputies()))
                .with("max_deputies", String.valueOf(asks.maxDeputies()));
        for (String source : asks.sources()) {
            form = form.with(SOURCE + source, "true");
        }
        return form;
    }

    PageAnswer send(Call call) throws Exception {
        String kind = call.field("kind");
        return Form.attempt(
                call, () -> set(call), form -> page(call, Codes.TEAM_KINDS.contains(kind) ? kind : FIRST_KIND, form));
    }

    private PageAnswer page(Call call, String kind, Form form) {
        View view = desk.view(call);
        PolicyModel model = new PolicyModel(
                form,
                kind,
                Titles.all(view, "team-kind", Codes.TEAM_KINDS),
                Titles.all(view, "source", Codes.SOURCES),
                inForce(call, kind).orElse(null),
                office(call, call.asOf()).map(Unit::name).orElse(null));
        return desk.form(call, "office/policy.jte", view.t("page.policy.title"), model);
    }

    private Optional<TeamPolicies.Dated> inForce(Call call, String kind) {
        return policies.inForce(kind, province(call, call.asOf()), call.asOf());
    }

    private @Nullable Long province(Call call, LocalDate on) {
        return office(call, on).map(Unit::id).orElse(null);
    }

    /** Who serves the whole office asks for its own unit, everybody else for the province that they are in. */
    private Optional<Unit> office(Call call, LocalDate on) {
        UnitRegister units = desk.register().units();
        return call.scope().everything()
                ? desk.register().office().unit(on)
                : units.tops(call.scope().units(), on).values().stream()
                        .sorted()
                        .findFirst()
                        .flatMap(id -> units.asOf(id, on));
    }

    private PageAnswer set(Call call) {
        Sent sent = new Sent(call);
        LocalDate from = sent.day("from");
        TeamPolicy asks = new TeamPolicy(
                number(sent, "min_size"),
                number(sent, "max_size"),
                number(sent, "leaders"),
                number(sent, "min_deputies"),
                number(sent, "max_deputies"),
                sources(call),
                sent.text("legal_source"));
        TeamPolicies.Draft draft = new TeamPolicies.Draft(sent.text("kind"), province(call, from), from, asks);
        policies.check(draft, call.scope(), sent.faults());
        sent.faults().raise();
        policies.set(draft);
        return PageAnswer.redirect(Desk.ROOT + "/teams/policy?kind=" + draft.kind(), Words.text("page.policy.saved"));
    }

    /** What is no number is -1, which no policy has: the rules note it with their own sentence. */
    private static int number(Sent sent, String field) {
        String typed = sent.text(field);
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    }

    private static List<String> sources(Call call) {
        return Codes.SOURCES.stream()
                .filter(source -> !call.field(SOURCE + source).isEmpty())
                .toList();
    }
}
