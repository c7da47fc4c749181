package vn.hoanhap.exchange.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.exchange.ExchangePermissions;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.undo.Undo;
import vn.hoanhap.exchange.undo.UndoWanted;
import vn.hoanhap.parts.Templates;

/** Answers the page on which an import is taken back: what goes, what returns, what stays and why; then the progress. */
final class UndoPages {

    private static final int SHOWN_OBSTACLES = 200;

    private final ImportWeb.Undone undone;
    private final ImportLookup lookup;
    private final Messages messages;
    private final Templates templates;

    UndoPages(ImportWeb.Undone undone, ImportLookup lookup, Messages messages, Templates templates) {
        this.undone = undone;
        this.lookup = lookup;
        this.messages = messages;
        this.templates = templates;
    }

    void contribute(Contributions add) {
        add.page(Page.get("/imports/{id}/undo", ExchangePermissions.IMPORT, this::show));
        add.page(Page.post("/imports/{id}/undo", ExchangePermissions.IMPORT, this::undo)
                .work(Route.UnitOfWork.OWN)
                .audited("import.undo-asked"));
    }

    private PageAnswer show(Call call) {
        View view = call.view(messages);
        UndoModel model = model(lookup.seen(call));
        return call.partial()
                ? PageAnswer.fragment(templates.render("undoing.jte", view, model))
                : PageAnswer.html(
                        view.t("undo.title", model.job().fileName()), templates.render("undo.jte", view, model));
    }

    private UndoModel model(Job job) {
        Undo undo = undone.store().find(job.id()).orElse(null);
        return new UndoModel(
                job,
                undo,
                sheets(undo),
                undone.store().obstacles(job.id(), SHOWN_OBSTACLES).stream()
                        .map(each ->
                                new UndoModel.Obstacle(title(each.sheet()), each.row(), each.message(), each.remedy()))
                        .toList(),
                undone.undoings().possible(job.id()));
    }

    private List<UndoModel.Sheet> sheets(@Nullable Undo undo) {
        return undo == null
                ? List.of()
                : undo.sheets().stream()
                        .map(counts -> new UndoModel.Sheet(title(counts.sheet()), counts))
                        .toList();
    }

    private Text title(String sheet) {
        return undone.elected().withSheet(sheet, ImportSheet::title).orElse(new Text(sheet, sheet));
    }

    private PageAnswer undo(Call call) {
        Job job = lookup.seen(call);
        UndoWanted wanted = Arrays.stream(UndoWanted.values())
                .filter(each -> each.name().equals(call.field("wanted")))
                .findFirst()
                .orElse(UndoWanted.CHECK);
        undone.undoings().begin(job.id(), call.principal(), wanted);
        return PageAnswer.redirect("/p/exchange/imports/" + job.id() + "/undo");
    }
}
