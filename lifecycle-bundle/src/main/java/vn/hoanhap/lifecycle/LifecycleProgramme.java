package vn.hoanhap.lifecycle;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Job;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.store.Backups;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.boot.ShippedProgrammes;
import vn.hoanhap.lifecycle.catalogue.Catalogue;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.health.Outages;
import vn.hoanhap.lifecycle.health.ServerHealth;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.keeping.Housekeeping;
import vn.hoanhap.lifecycle.openapi.OpenApi;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.rest.CatalogueRoutes;
import vn.hoanhap.lifecycle.rest.NodeRoutes;
import vn.hoanhap.lifecycle.rest.ProgrammeRoutes;
import vn.hoanhap.lifecycle.rest.Programmes;
import vn.hoanhap.lifecycle.rest.ServerRoutes;
import vn.hoanhap.lifecycle.rest.TrustRoutes;
import vn.hoanhap.lifecycle.web.LifecyclePages;
import vn.hoanhap.lifecycle.web.OperationExport;
import vn.hoanhap.lifecycle.web.Screen;
import vn.hoanhap.lifecycle.web.TrustPages;
import vn.hoanhap.parts.Templates;

/** Is the lifecycle as a programme of its own: the routes and pages through which operators change the others. */
final class LifecycleProgramme implements Programme {

    private static final Permission READ = new Permission("lifecycle.read");
    private static final Permission CHANGE = new Permission("lifecycle.change");
    private static final Permission BACKUP = new Permission("lifecycle.backup");
    private static final Permission TRUST = new Permission("lifecycle.trust");

    private final ProgrammeRoutes programmes;
    private final CatalogueRoutes catalogue;
    private final ServerRoutes server;
    private final TrustRoutes trust;
    private final NodeRoutes nodes;
    private final LifecyclePages pages;
    private final TrustPages trustPages;
    private final Housekeeping housekeeping;
    private final Messages messages;

    /** Is what it shows and changes. */
    record Parts(
            Desk.Changing changing,
            Desk.Keeping keeping,
            Elections elections,
            Outages outages,
            ServerHealth health,
            Trust trust,
            NodeRoutes.Source nodes) {}

    /** Is what it stands on. */
    record Services(
            Backups backups,
            Housekeeping housekeeping,
            ShippedProgrammes shipped,
            Catalogue catalogue,
            OperationExport.Files files) {}

    private LifecycleProgramme(Desk desk, Parts parts, Services services, Messages messages) {
        Programmes seen =
                new Programmes(parts.elections(), parts.outages(), parts.trust().standing());
        Screen screen = new Screen(Templates.of(LifecycleProgramme.class), messages, READ, CHANGE);
        programmes = new ProgrammeRoutes(desk, seen, messages);
        catalogue = new CatalogueRoutes(desk, services.catalogue(), parts.elections(), messages);
        server = new ServerRoutes(new OpenApi(parts.elections()), services.backups(), messages);
        pages = new LifecyclePages(
                screen,
                desk,
                new LifecyclePages.Shown(
                        parts.elections(),
                        seen,
                        parts.health(),
                        services.shipped(),
                        services.catalogue(),
                        services.files()));
        trust = new TrustRoutes(parts.trust().vendors(), parts.trust().standing(), messages);
        nodes = new NodeRoutes(parts.nodes(), messages);
        trustPages = new TrustPages(
                screen,
                TRUST,
                new TrustPages.Shown(parts.trust().vendors(), parts.trust().standing()),
                services.files());
        this.housekeeping = services.housekeeping();
        this.messages = messages;
    }

    static LifecycleProgramme of(Parts parts, Services services, Messages messages) {
        Desk desk = new Desk(parts.changing(), parts.keeping(), new Refusals(messages));
        return new LifecycleProgramme(desk, parts, services, messages);
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                "lifecycle",
                messages.both("programme.title"),
                messages.both("programme.purpose"),
                Set.of("programmes", "openapi.json", "backups", "trust", "nodes"),
                List.of(
                        right(READ, Roles.ADMINISTRATOR, Roles.PROVINCE_OFFICER, Roles.AUDITOR),
                        right(CHANGE, Roles.ADMINISTRATOR),
                        right(BACKUP, Roles.ADMINISTRATOR),
                        right(TRUST, Roles.ADMINISTRATOR)));
    }

    @Override
    public void contribute(Contributions add) {
        programmes.contribute(add, READ, CHANGE);
        catalogue.contribute(add, READ, CHANGE);
        server.contribute(add, BACKUP);
        trust.contribute(add, READ, TRUST);
        nodes.contribute(add, READ);
        pages.contribute(add);
        trustPages.contribute(add);
        add.job(new Job("forget-answers", Duration.ofHours(1), housekeeping::forgetAnswers));
        add.job(new Job("forget-operations", Duration.ofHours(6), housekeeping::forgetOperations));
    }

    @Override
    public Health health() {
        return Health.OK;
    }

    private PermissionInfo right(Permission permission, String... roles) {
        return new PermissionInfo(permission, messages.both("right." + permission.name()), Set.of(roles));
    }
}
