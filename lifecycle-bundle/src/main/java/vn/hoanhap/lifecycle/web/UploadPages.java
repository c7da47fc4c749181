package vn.hoanhap.lifecycle.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.lifecycle.catalogue.Catalogue;
import vn.hoanhap.lifecycle.jar.JarSet;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.phase.PlanReport;
import vn.hoanhap.lifecycle.rest.ProgrammeRoutes;

/** A jar or a set is uploaded or chosen from the catalogue, its plan is read, and only then it is installed. */
final class UploadPages {

    private final Screen screen;
    private final Desk desk;
    private final Catalogue catalogue;
    private final WaitingUploads uploads = new WaitingUploads();

    UploadPages(Screen screen, Desk desk, Catalogue catalogue) {
        this.screen = screen;
        this.desk = desk;
        this.catalogue = catalogue;
    }

    void contribute(Contributions add) {
        add.page(Page.post("/plan", screen.change(), this::plan)
                .work(Route.UnitOfWork.OWN)
                .maxBytes(Desk.MOST_BYTES));
        add.page(
                Page.post("/catalogue/plan", screen.change(), this::planOffered).work(Route.UnitOfWork.OWN));
        add.page(Page.post("/programmes/{id}/plan", screen.change(), this::planBack)
                .work(Route.UnitOfWork.OWN));
        add.page(Page.post("/install", screen.change(), this::install).work(Route.UnitOfWork.OWN));
    }

    private PageAnswer plan(Call call) throws Exception {
        Upload upload = call.file();
        if (upload == null) {
            return PageAnswer.redirect("/p/lifecycle/");
        }
        String name = name(upload);
        return shown(call, () -> desk.jars(order(call, name), desk.spooled(upload)), name);
    }

    private PageAnswer planOffered(Call call) throws Exception {
        String name = call.field("wanted");
        List<String> wanted =
                Arrays.stream(name.split(",", -1)).map(String::strip).toList();
        return shown(call, () -> catalogue.fetch(wanted), name);
    }

    private PageAnswer planBack(Call call) throws Exception {
        return shown(call, () -> desk.kept(call.path("id"), call.field("to")), call.path("id"));
    }

    /** Brings jars. */
    @FunctionalInterface
    private interface Bringing {
        List<JarSet.Part> jars() throws Exception;
    }

    private PageAnswer shown(Call call, Bringing bringing, String name) throws Exception {
        PlanModel model;
        try {
            model = planned(call, bringing.jars(), name);
        } catch (ProblemException refused) {
            model = new PlanModel(name, List.of(), refused.problem().detail(), null);
        }
        return call.partial()
                ? screen.part(call, "lifecycle/plan.jte", model)
                : screen.page(call, "page.plan", "lifecycle/planPage.jte", model);
    }

    private PlanModel planned(Call call, List<JarSet.Part> jars, String name) throws Exception {
        boolean waits = false;
        try {
            List<PlanReport> plans = desk.plan(order(call, name), jars);
            waits = plans.stream().allMatch(plan -> plan.problems().isEmpty())
                    && plans.stream().anyMatch(plan -> plan.action() != PlanReport.Action.NOTHING);
            PlanModel model = new PlanModel(name, plans, null, waits ? desk.ticket() : null);
            if (waits) {
                uploads.put(
                        String.valueOf(model.ticket()),
                        new WaitingUploads.Waiting(call.principal().accountId(), name, jars, model.toConfirm()));
            }
            return model;
        } finally {
            if (!waits) {
                JarSet.close(jars);
            }
        }
    }

    private PageAnswer install(Call call) {
        var waiting = uploads.take(call.field("ticket"), call.principal().accountId());
        if (waiting.isEmpty()) {
            return PageAnswer.redirect("/p/lifecycle/", screen.messages().both("page.upload.gone"));
        }
        if (waiting.get().toConfirm() && call.field("confirmed").isEmpty()) {
            uploads.put(call.field("ticket"), waiting.get());
            return PageAnswer.redirect("/p/lifecycle/", screen.messages().both("page.upload.unconfirmed"));
        }
        long id = desk.install(
                order(call, waiting.get().fileName()).confirmed(), waiting.get().jars());
        return PageAnswer.redirect("/p/lifecycle/operations/" + id);
    }

    private static Operation.Order order(Call call, String name) {
        return new Operation.Order(
                Operation.Kind.INSTALL, Operation.Origin.PAGE, name, null, Operation.Orderer.of(call));
    }

    private static String name(Upload upload) {
        @Nullable String name = ProgrammeRoutes.fileName(upload.filename());
        return name == null || name.isBlank() ? "programme.jar" : name;
    }
}
