package vn.hoanhap.lifecycle.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.operation.Operation.DataChoice;
import vn.hoanhap.lifecycle.operation.OperationQuery;
import vn.hoanhap.lifecycle.phase.RemovalPlan;
import vn.hoanhap.lifecycle.rest.Programmes;

/** The programmes of this server, and each of them. */
public final class ProgrammePages {

    private static final int RECENT = 5;

    private final Screen screen;
    private final Desk desk;
    private final Programmes programmes;
    private final OperationPages operations;
    private final ShippedPages shipped;

    ProgrammePages(Screen screen, Desk desk, Shown shown) {
        this.screen = screen;
        this.desk = desk;
        this.programmes = shown.programmes();
        this.operations = shown.operations();
        this.shipped = shown.shipped();
    }

    /** Is what is shown: what serves, how it changes, what lies ready. */
    record Shown(Programmes programmes, OperationPages operations, ShippedPages shipped) {}

    /**
     * Is what the list shows.
     *
     * @param programmes those that a province chooses
     * @param platform those that are always there
     * @param ready those that lie ready with the distribution and do not run
     * @param recent the last changes
     * @param mayChange whether the reader may change them
     * @param unsigned whether unsigned programmes are let in
     */
    public record ListModel(
            List<Programmes.Seen> programmes,
            List<Programmes.Seen> platform,
            List<ShippedPages.Ready> ready,
            List<OperationModel> recent,
            boolean mayChange,
            boolean unsigned) {

        /** Tells whether a change runs: the page then asks again. */
        public boolean busy() {
            return recent.stream().anyMatch(OperationModel::running);
        }
    }

    /**
     * Is what the page of one programme shows.
     *
     * @param programme the programme
     * @param signer who signed it, in the words of the office; null when nobody did
     * @param earlier versions that can be gone back to
     * @param removal what its removal would do; null when it cannot be removed, or was
     * @param mayChange whether the reader may change it
     * @param error why an order was refused; null when none was
     */
    public record OneModel(
            Programmes.Seen programme,
            @Nullable String signer,
            List<Operation.Release> earlier,
            @Nullable RemovalPlan removal,
            boolean mayChange,
            @Nullable String error) {}

    /**
     * Says how an archive came back.
     *
     * @param refusal why it did not; null when it did
     */
    public record Returned(@Nullable Text refusal, int tables, long rows) {}

    void contribute(Contributions add) {
        add.page(Page.get("/", screen.read(), this::list));
        add.page(Page.get("/programmes/{id}", screen.read(), call -> one(call, null)));
        add.page(Page.post("/programmes/{id}/rollback", screen.change(), this::rollback)
                .work(Route.UnitOfWork.OWN));
        add.page(Page.post("/programmes/{id}/remove", screen.change(), this::remove)
                .work(Route.UnitOfWork.OWN));
        add.page(Page.post("/programmes/{id}/archive", screen.change(), this::bringBack)
                .work(Route.UnitOfWork.OWN)
                .maxBytes(Desk.MOST_BYTES));
    }

    /** The answer stands below the field for the file, so that one reads there why an archive is refused. */
    private PageAnswer bringBack(Call call) throws Exception {
        Upload upload = call.file();
        if (upload == null) {
            return PageAnswer.redirect("/p/lifecycle/programmes/" + call.path("id"));
        }
        Returned returned;
        try (SpooledFile file = desk.spooled(upload)) {
            var back = desk.bringBack(call.principal().accountId(), call.path("id"), file);
            returned = new Returned(null, back.tables(), back.rows());
        } catch (ProblemException refused) {
            returned = new Returned(refused.problem().detail(), 0, 0);
        }
        return call.partial()
                ? screen.part(call, "lifecycle/returned.jte", returned)
                : screen.page(call, "programme.archive", "lifecycle/returned.jte", returned);
    }

    private PageAnswer list(Call call) {
        List<Programmes.Seen> all = programmes.all(desk.desired());
        var recent = desk.operations(OperationQuery.newest(RECENT)).stream()
                .map(operations::model)
                .toList();
        ListModel model = new ListModel(
                all.stream().filter(programme -> !programme.platform()).toList(),
                all.stream().filter(Programmes.Seen::platform).toList(),
                shipped.beside(all),
                recent,
                screen.mayChange(call),
                programmes.unsignedAccepted());
        return call.partial()
                ? screen.part(call, "lifecycle/list.jte", model)
                : screen.page(call, "page.programmes", "lifecycle/programmes.jte", model);
    }

    private PageAnswer one(Call call, @Nullable String error) {
        String id = call.path("id");
        Programmes.Seen programme = seen(id).orElseThrow(() ->
                new Refusals(screen.messages()).of(404, "no-such-programme", id).raise());
        OneModel model = new OneModel(
                programme,
                programmes.signerOf(programme).orElse(null),
                desk.earlier(id),
                removal(call, programme),
                screen.mayChange(call),
                error);
        return screen.page(call, "page.programme", "lifecycle/programme.jte", model);
    }

    private @Nullable RemovalPlan removal(Call call, Programmes.Seen programme) {
        return programme.platform() || programme.state() == Programmes.State.REMOVED || !screen.mayChange(call)
                ? null
                : desk.removal(removal(call, DataChoice.KEEP), programme.id());
    }

    private static Operation.Order removal(Call call, DataChoice data) {
        return new Operation.Order(
                Operation.Kind.REMOVE, Operation.Origin.PAGE, null, data, Operation.Orderer.of(call));
    }

    private Optional<Programmes.Seen> seen(String id) {
        return programmes.all(desk.desired()).stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst();
    }

    private PageAnswer rollback(Call call) throws IOException {
        var order = new Operation.Order(
                Operation.Kind.INSTALL, Operation.Origin.PAGE, null, null, Operation.Orderer.of(call));
        String to = call.field("to");
        long id = desk.rollback(order, call.path("id"), to.isEmpty() ? null : to);
        return PageAnswer.redirect("/p/lifecycle/operations/" + id);
    }

    private PageAnswer remove(Call call) {
        DataChoice data = Arrays.stream(DataChoice.values())
                .filter(choice -> choice.name().equals(call.field("data")))
                .findFirst()
                .orElse(DataChoice.KEEP);
        return PageAnswer.redirect(
                "/p/lifecycle/operations/" + desk.remove(removal(call, data), call.path("id"), call.field("typed")));
    }
}
