package vn.hoanhap.console.web;

import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;

/** Answers the first-run guide: from an empty office to its first report, a step after the other. */
public final class StartPage {

    private static final int FIRST = 0;

    private final Guides guides;
    private final Templates templates;
    private final Messages messages;

    /** Shows the given guide. */
    public StartPage(Guides guides, Templates templates, Messages messages) {
        this.guides = guides;
        this.templates = templates;
        this.messages = messages;
    }

    /** Adds the page, what puts it aside and calls it back, and its place in the menu. */
    public void contribute(Contributions add) {
        add.page(Page.get("/start", Guides.RIGHT, this::show));
        add.page(
                Page.post("/start/aside", Guides.RIGHT, call -> put(true, call)).audited("guide.put-aside"));
        add.page(Page.post("/start/again", Guides.RIGHT, call -> put(false, call))
                .audited("guide.called-back"));
        add.menu(new MenuEntry(
                messages.both("guide.menu"), "/start", "flag", MenuEntry.Place.ADMINISTRATION, FIRST, Guides.RIGHT));
    }

    private PageAnswer show(Call call) {
        View view = call.view(messages);
        return PageAnswer.html(view.t("guide.menu"), templates.render("start.jte", view, guides.of(call)));
    }

    private PageAnswer put(boolean aside, Call call) {
        guides.put(aside, call);
        return aside
                ? PageAnswer.redirect("/p/console/", messages.both("guide.aside.done"))
                : PageAnswer.redirect(Guides.ADDRESS, messages.both("guide.again.done"));
    }
}
