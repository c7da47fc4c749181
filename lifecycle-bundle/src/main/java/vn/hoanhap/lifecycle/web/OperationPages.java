package vn.hoanhap.lifecycle.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.operation.Operation;

/** Changes as they happen, and those of the past. */
public final class OperationPages {

    private final Screen screen;
    private final Desk desk;
    private final Elections elections;

    OperationPages(Screen screen, Desk desk, Elections elections) {
        this.screen = screen;
        this.desk = desk;
        this.elections = elections;
    }

    /**
     * Is what the list of changes shows.
     *
     * @param rows the newest first
     * @param nextHref older ones; null when there are none
     * @param firstHref back to the newest; null when they are shown
     */
    public record ListModel(
            List<OperationModel> rows,
            @Nullable String nextHref,
            @Nullable String firstHref) {}

    void contribute(Contributions add) {
        add.page(Page.get("/operations", screen.read(), this::list));
        add.page(Page.get("/operations/{id}", screen.read(), this::one));
    }

    /** Returns what is shown of a change. */
    OperationModel model(Operation operation) {
        ProgrammeVersion serving =
                operation.programmeId() == null ? null : elections.now().programme(operation.programmeId());
        return new OperationModel(
                operation,
                Screen.moment(operation.times().started()),
                Steps.of(operation),
                Steps.seconds(operation),
                serving == null ? null : serving.origin().version());
    }

    private PageAnswer one(Call call) {
        OperationModel model = desk.operation(call.pathId("id"))
                .map(this::model)
                .orElseThrow(() ->
                        new Refusals(screen.messages()).of(404, "not-found").raise());
        return call.partial()
                ? screen.part(call, "lifecycle/progress.jte", model)
                : screen.page(call, "page.operation", "lifecycle/operation.jte", model);
    }

    private PageAnswer list(Call call) {
        List<Operation> found = desk.operations(call.cursor(), call.limit());
        String next = found.size() < call.limit()
                ? null
                : "/p/lifecycle/operations?cursor="
                        + found.get(found.size() - 1).id();
        String first = call.cursor() == 0 ? null : "/p/lifecycle/operations";
        return screen.page(
                call,
                "page.operations",
                "lifecycle/operations.jte",
                new ListModel(found.stream().map(this::model).toList(), next, first));
    }
}
