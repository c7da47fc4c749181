package vn.hoanhap.lifecycle.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.phase.PlanReport;
import vn.hoanhap.lifecycle.rest.ProgrammeRoutes;

/** A jar or a set is uploaded, its plan is read, and only then it is installed. */
final class UploadPages {

    private final Screen screen;
    private final Desk desk;
    private final WaitingUploads uploads = new WaitingUploads();

    UploadPages(Screen screen, Desk desk) {
        this.screen = screen;
        this.desk = desk;
    }

    void contribute(Contributions add) {
        add.page(Page.post("/plan", screen.change(), this::plan)
                .work(Route.UnitOfWork.OWN)
                .maxBytes(Desk.MOST_BYTES));
        add.page(Page.post("/install", screen.change(), this::install).work(Route.UnitOfWork.OWN));
    }

    private PageAnswer plan(Call call) throws Exception {
        Upload upload = call.file();
        if (upload == null) {
            return PageAnswer.redirect("/p/lifecycle/");
        }
        PlanModel model = planned(call, upload);
        return call.partial()
                ? screen.part(call, "lifecycle/plan.jte", model)
                : screen.page(call, "page.plan", "lifecycle/planPage.jte", model);
    }

    private PlanModel planned(Call call, Upload upload) throws Exception {
        String name = name(upload);
        SpooledFile file = desk.spooled(upload);
        try {
            List<PlanReport> plans = desk.plan(order(call, name), file);
            boolean possible = plans.stream().allMatch(plan -> plan.problems().isEmpty())
                    && plans.stream().anyMatch(plan -> plan.action() != PlanReport.Action.NOTHING);
            if (!possible) {
                file.close();
                return new PlanModel(name, plans, null, null);
            }
            PlanModel model = new PlanModel(name, plans, null, desk.ticket());
            uploads.put(
                    String.valueOf(model.ticket()),
                    new WaitingUploads.Waiting(call.principal().accountId(), name, file, model.toConfirm()));
            return model;
        } catch (ProblemException refused) {
            file.close();
            return new PlanModel(name, List.of(), refused.problem().detail(), null);
        }
    }

    private PageAnswer install(Call call) throws IOException {
        var waiting = uploads.take(call.field("ticket"), call.principal().accountId());
        if (waiting.isEmpty()) {
            return PageAnswer.redirect("/p/lifecycle/", screen.messages().both("page.upload.gone"));
        }
        if (waiting.get().toConfirm() && call.field("confirmed").isEmpty()) {
            uploads.put(call.field("ticket"), waiting.get());
            return PageAnswer.redirect("/p/lifecycle/", screen.messages().both("page.upload.unconfirmed"));
        }
        long id = desk.install(
                order(call, waiting.get().fileName()), waiting.get().file());
        return PageAnswer.redirect("/p/lifecycle/operations/" + id);
    }

    private static Operation.Order order(Call call, String name) {
        return new Operation.Order(
                Operation.Kind.INSTALL,
                Operation.Origin.PAGE,
                name,
                null,
                call.principal().accountId());
    }

    private static String name(Upload upload) {
        @Nullable String name = ProgrammeRoutes.fileName(upload.filename());
        return name == null || name.isBlank() ? "programme.jar" : name;
    }
}
