package vn.hoanhap.registry.web.teams;

import java.time.LocalDate;
import java.util.Arrays;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.teams.TeamEvent;
import vn.hoanhap.registry.teams.TeamPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Words;

/** Records the next event of a team's life: suspended, set up again, moved, dissolved. */
final class LifeForm {

    private final Desk desk;
    private final Pickers pickers;

    LifeForm(Desk desk) {
        this.desk = desk;
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        TeamPage page = TeamView.require(desk.register(), call);
        Form form = Form.EMPTY
                .with("on", desk.view(call).date(call.asOf()))
                .with("version", String.valueOf(page.version()));
        return page(call, page, kind(call, call.query("kind").orElse("")), form);
    }

    PageAnswer send(Call call) throws Exception {
        TeamEvent.Kind kind = kind(call, call.field("kind"));
        return Form.attempt(
                call,
                () -> record(call, kind),
                form -> page(call, TeamView.require(desk.register(), call), kind, form.telling("kind", "")));
    }

    /** An event that nobody knows is an address that nobody gave. */
    private static TeamEvent.Kind kind(Call call, String name) {
        return Arrays.stream(TeamEvent.Kind.values())
                .filter(kind -> kind.name().equals(name) && kind != TeamEvent.Kind.ESTABLISHED)
                .findFirst()
                .orElseThrow(() -> Words.notFound("page.life.unknown", call.pathId("id")));
    }

    private PageAnswer page(Call call, TeamPage page, TeamEvent.Kind kind, Form form) {
        View view = desk.view(call);
        LifeModel model =
                new LifeModel(page, kind, form, pickers.unit(call, form, "unit", call.asOf()), desk.legalTexts());
        return desk.form(call, "teams/life.jte", Titles.of(view, "team-event", kind.name()), model);
    }

    private PageAnswer record(Call call, TeamEvent.Kind kind) {
        long id = call.pathId("id");
        Sent sent = new Sent(call);
        LocalDate day = sent.day("on");
        Long unit = kind == TeamEvent.Kind.MOVED ? pickers.chosenUnit(sent, "unit", day, call.scope()) : null;
        sent.faults().raise();
        TeamEvent event = new TeamEvent(kind, day, unit, sent.optional("reason"), sent.optional("order"));
        desk.register().teams().happen(id, event, call.scope(), sent.version());
        return PageAnswer.redirect(Desk.ROOT + "/teams/" + id, Words.text("page.life.saved." + kind.name()));
    }
}
