package vn.hoanhap.exchange.web;

import java.util.List;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.View;
import vn.hoanhap.exchange.ExchangePermissions;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.jobs.KeptFiles;
import vn.hoanhap.exchange.staging.AskedRow;
import vn.hoanhap.parts.Templates;

/**
 * Answers the page on which corrections and doubtful rows are seen before they are written. It tells what records say now, so
 * only who sent the file sees it, and that leaves a trace.
 */
final class ChangePages {

    private static final int ROWS = 20;

    private final KeptFiles kept;
    private final ImportLookup lookup;
    private final Messages messages;
    private final Templates templates;

    ChangePages(KeptFiles kept, ImportLookup lookup, Messages messages, Templates templates) {
        this.kept = kept;
        this.lookup = lookup;
        this.messages = messages;
        this.templates = templates;
    }

    void contribute(Contributions add) {
        add.page(Page.get("/imports/{id}/changes", ExchangePermissions.IMPORT, this::show)
                .audited("import.changes-read"));
    }

    /** The cursor is the position of the next row. */
    private PageAnswer show(Call call) {
        View view = call.view(messages);
        Job job = lookup.own(call);
        int from = (int) Math.min(call.cursor(), Integer.MAX_VALUE);
        List<AskedRow> rows = kept.asked(job, from, ROWS + 1);
        String page = "/p/exchange/imports/" + job.id() + "/changes";
        ChangesModel model = ChangesModel.of(
                job,
                rows.stream().limit(ROWS).toList(),
                rows.size() > ROWS ? page + "?cursor=" + (from + ROWS) : null,
                from == 0 ? null : page);
        return PageAnswer.html(view.t("changes.title", job.fileName()), templates.render("changes.jte", view, model));
    }
}
