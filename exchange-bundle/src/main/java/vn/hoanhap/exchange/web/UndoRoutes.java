package vn.hoanhap.exchange.web;

import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.ExchangePermissions;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.undo.UndoWanted;

/** Answers {@code /api/v1/imports/ID/undo}. */
final class UndoRoutes {

    private final ImportWeb.Undone undone;
    private final ImportLookup lookup;
    private final Messages messages;

    UndoRoutes(ImportWeb.Undone undone, ImportLookup lookup, Messages messages) {
        this.undone = undone;
        this.lookup = lookup;
        this.messages = messages;
    }

    void contribute(Contributions add) {
        add.route(Route.writing(Method.POST, "/imports/{id}/undo", None.class, ImportAnswer.Accepted.class)
                .answers(ExchangePermissions.IMPORT, messages.both("route.undo"), this::undo)
                .query("dryRun", new Text("true: chỉ xem trước", "true: look only"))
                .query("rows", messages.both("route.undo.rows"))
                .work(Route.UnitOfWork.OWN)
                .audited("import.undo-asked"));
    }

    private Answer<ImportAnswer.Accepted> undo(Call call, None nothing) {
        Job job = lookup.seen(call);
        boolean dryRun = call.query("dryRun").map(Boolean::parseBoolean).orElse(false);
        String rows = call.query("rows").orElse(UndoWanted.ALL.name());
        UndoWanted wanted = dryRun ? UndoWanted.CHECK : Choices.of(UndoWanted.class, rows, "rows");
        undone.undoings().begin(job.id(), call.principal(), wanted);
        return Answer.accepted("/imports/" + job.id(), new ImportAnswer.Accepted(new Id(job.id())));
    }
}
