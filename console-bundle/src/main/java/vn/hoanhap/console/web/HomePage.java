package vn.hoanhap.console.web;

import java.time.Period;
import java.util.List;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;

/** Answers the first page: the first-run guide while it is needed, what needs a look, and a card of each programme that has something to show. */
public final class HomePage {

    private static final Permission SEES_HEALTH = new Permission("lifecycle.read");

    private static final Period AHEAD = Period.ofDays(14);
    private static final int MOST_DUE = 8;

    private final Elected elected;
    private final Templates templates;
    private final Messages messages;
    private final Beside beside;

    /** Is what stands above the cards. */
    public record Beside(ComingSample sample, Guides guides) {}

    /** Keeps what serves and how it is shown. */
    public HomePage(Elected elected, Beside beside, Templates templates, Messages messages) {
        this.elected = elected;
        this.beside = beside;
        this.templates = templates;
        this.messages = messages;
    }

    /** Shows the page. */
    public PageAnswer show(Call call) {
        View view = call.view(messages);
        Home home = new Home(
                view.t("home.title", view.date(call.asOf())),
                view.t("home.lead"),
                warnings(call),
                beside.guides().forFirstPage(call),
                beside.sample().percent(),
                elected.due(Elected.Whose.REACHED, call.asOf().plus(AHEAD), MOST_DUE, call),
                elected.cards(call));
        return PageAnswer.html(view.t("home.menu"), templates.render("home.jte", view, home));
    }

    private List<Home.Warning> warnings(Call call) {
        if (!call.principal().may(SEES_HEALTH)) {
            return List.of();
        }
        return elected.programmes().stream()
                .filter(serving -> serving.health().status() != Health.Status.OK)
                .map(serving -> warning(serving, call))
                .toList();
    }

    private Home.Warning warning(Elected.Serving serving, Call call) {
        boolean down = serving.health().status() == Health.Status.DOWN;
        Text advice = serving.health().advice();
        String title = serving.info().title().in(call.language());
        return new Home.Warning(
                down,
                messages.text(call.language(), down ? "home.down" : "home.warn", title),
                advice == null ? "" : advice.in(call.language()));
    }
}
