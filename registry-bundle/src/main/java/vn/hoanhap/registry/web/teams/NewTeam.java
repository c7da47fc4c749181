package vn.hoanhap.registry.web.teams;

import java.time.LocalDate;
import java.util.List;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.teams.TeamDraft;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Founds a team. */
final class NewTeam {

    private final Desk desk;
    private final Pickers pickers;

    NewTeam(Desk desk) {
        this.desk = desk;
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        Form form = Form.EMPTY
                .with("kind", "VOLUNTEER_TEAM")
                .with("established_on", desk.view(call).date(call.asOf()));
        return page(call, form);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> found(call), form -> page(call, form));
    }

    private PageAnswer page(Call call, Form form) {
        View view = desk.view(call);
        NewTeamModel model = new NewTeamModel(
                form,
                pickers.unit(call, form, "unit", call.asOf()),
                Titles.all(view, "team-kind", Codes.TEAM_KINDS),
                desk.legalTexts());
        return desk.form(call, "teams/new.jte", view.t("page.team.new"), model);
    }

    private PageAnswer found(Call call) {
        Sent sent = new Sent(call);
        LocalDate day = sent.day("established_on");
        Long unit = pickers.chosenUnit(sent, "unit", day, call.scope());
        TeamDraft draft = new TeamDraft(
                sent.text("name"),
                sent.choice("kind", Codes.TEAM_KINDS),
                unit == null ? 0 : unit,
                null,
                day,
                sent.optional("established_by"));
        desk.register().teams().check(draft, call.scope(), sent.faults());
        sent.faults().raise();
        long id = desk.register().teams().create(draft, List.of());
        return PageAnswer.redirect(Desk.ROOT + "/teams/" + id, Words.text("page.team.saved", draft.name()));
    }
}
