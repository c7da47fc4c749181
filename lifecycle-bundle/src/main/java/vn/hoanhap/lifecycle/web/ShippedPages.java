package vn.hoanhap.lifecycle.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.boot.ShippedProgrammes;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.operation.OperationQuery;
import vn.hoanhap.lifecycle.rest.Programmes;

/** What lies ready with the distribution and does not run, and the way to turn it on: through the phases, as any change. */
public final class ShippedPages {

    private static final int LOOKED_AT = 50;

    private final Screen screen;
    private final Desk desk;
    private final ShippedProgrammes shipped;

    ShippedPages(Screen screen, Desk desk, ShippedProgrammes shipped) {
        this.screen = screen;
        this.desk = desk;
        this.shipped = shipped;
    }

    /**
     * Is a programme that could be turned on.
     *
     * @param programme what lies ready
     * @param failure why it was undone when it was tried last; null when it was not, or ran since
     */
    public record Ready(
            ShippedProgrammes.Shipped programme, @Nullable Text failure) {}

    void contribute(Contributions add) {
        add.page(Page.post("/shipped/{id}", screen.change(), this::turnOn).work(Route.UnitOfWork.OWN));
    }

    /** Lists what lies ready beside those that are to serve. */
    List<Ready> beside(List<Programmes.Seen> seen) {
        Set<String> there = seen.stream()
                .filter(programme -> programme.state() != Programmes.State.REMOVED)
                .map(Programmes.Seen::id)
                .collect(Collectors.toSet());
        List<Operation> recent = desk.operations(OperationQuery.newest(LOOKED_AT));
        return shipped.all().stream()
                .filter(programme -> !there.contains(programme.id()))
                .map(programme -> new Ready(programme, failure(programme.id(), recent)))
                .toList();
    }

    private static @Nullable Text failure(String id, List<Operation> recent) {
        return recent.stream()
                .filter(operation -> id.equals(operation.programmeId()))
                .findFirst()
                .filter(operation -> operation.state() == Operation.State.UNDONE)
                .map(Operation::cause)
                .orElse(null);
    }

    private PageAnswer turnOn(Call call) throws IOException {
        String id = call.path("id");
        Optional<ShippedProgrammes.Shipped> wanted = shipped.all().stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst();
        if (wanted.isEmpty()) {
            throw new Refusals(screen.messages())
                    .of(404, "no-such-programme", id)
                    .raise();
        }
        var order = new Operation.Order(
                Operation.Kind.INSTALL,
                Operation.Origin.PAGE,
                wanted.get().jar().getFileName().toString(),
                null,
                Operation.Orderer.of(call));
        try (InputStream in = Files.newInputStream(wanted.get().jar())) {
            long operation = desk.install(order, desk.jars(order, desk.spooled(in)));
            return PageAnswer.redirect("/p/lifecycle/operations/" + operation);
        }
    }
}
