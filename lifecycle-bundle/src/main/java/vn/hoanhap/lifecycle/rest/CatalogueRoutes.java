package vn.hoanhap.lifecycle.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.catalogue.Available;
import vn.hoanhap.lifecycle.catalogue.Catalogue;
import vn.hoanhap.lifecycle.catalogue.Standing;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.jar.JarSet;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.rest.ProgrammeAnswers.Sent;

/** {@code /programmes/catalogue}: what a vendor offers, and putting it in service. */
public final class CatalogueRoutes {

    private static final String ADDRESS = "/programmes/catalogue";

    private final Desk desk;
    private final Catalogue catalogue;
    private final Elections elections;
    private final Messages messages;

    /** Answers from the catalogue. */
    public CatalogueRoutes(Desk desk, Catalogue catalogue, Elections elections, Messages messages) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.elections = elections;
        this.messages = messages;
    }

    /**
     * Is a version that is offered.
     *
     * @param serving the version that serves; absent when none does
     * @param standing FRESH, UPDATE, SERVING or OLDER
     * @param notes what is new, in the reader's language; absent when the catalogue does not say
     * @param size in bytes
     */
    record Offered(
            String programme,
            String title,
            String version,
            @Nullable String serving,
            String standing,
            @Nullable String notes,
            String sha256,
            long size) {}

    /**
     * Is what is offered, by programme, the newest version first; it has no further pages.
     *
     * @param address where it was read; absent when the operator set no catalogue
     */
    record OfferedList(
            @Nullable String address,
            List<Offered> items,
            @Nullable String next) {}

    /**
     * Says what is wanted.
     *
     * @param programmes {@code loans}, {@code loans@1.2} or {@code loans@1.2.0}; several change together
     */
    record Order(List<String> programmes) {}

    /** Adds the routes. */
    public void contribute(Contributions add, Permission read, Permission change) {
        add.route(Route.get(ADDRESS, OfferedList.class, read, title("catalogue"), (call, none) -> list(call))
                .work(Route.UnitOfWork.OWN));
        add.route(Route.writing(Method.POST, ADDRESS, Order.class, Sent.class)
                .answers(change, title("catalogue.install"), this::install)
                .query("dryRun", title("dry-run"))
                .query("confirm", title("confirm.breaks"))
                .work(Route.UnitOfWork.OWN));
    }

    private Answer<OfferedList> list(Call call) {
        List<Offered> offered =
                catalogue.all().stream().map(one -> answer(call, one)).toList();
        return Answer.ok(new OfferedList(catalogue.address(), offered, null));
    }

    private Offered answer(Call call, Available one) {
        Text notes = one.notes();
        ProgrammeVersion version = elections.now().programme(one.programmeId());
        String serving = version == null ? null : version.origin().version();
        return new Offered(
                one.programmeId(),
                one.title().in(call.language()),
                one.version().toString(),
                serving,
                Standing.of(one, serving).name(),
                notes == null ? null : notes.in(call.language()),
                one.content().sha256(),
                one.content().size());
    }

    private Answer<Sent> install(Call call, Order wanted) throws Exception {
        List<JarSet.Part> jars = catalogue.fetch(wanted.programmes());
        var order = new Operation.Order(
                Operation.Kind.INSTALL, Operation.Origin.REST, jars.get(0).name(), null, Operation.Orderer.of(call));
        return ProgrammeRoutes.sent(call, desk, order, jars);
    }

    private Text title(String key) {
        return messages.both("route." + key);
    }
}
