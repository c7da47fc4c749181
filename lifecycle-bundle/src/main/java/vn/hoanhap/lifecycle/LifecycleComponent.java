package vn.hoanhap.lifecycle;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.event.Outbox;
import vn.hoanhap.core.programme.ProvidesProgramme;
import vn.hoanhap.core.store.Backups;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.store.SafetyCopies;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Tables;

/**
 * Starts the engine when everything it stands on is there, and ends it with that. The services are many because the engine
 * joins all of the platform; they leave this class as two records.
 */
@Component(
        immediate = true,
        service = {})
@ProvidesProgramme("lifecycle")
public final class LifecycleComponent {

    private final Engine engine;

    /** Starts. */
    @Activate
    public LifecycleComponent(
            BundleContext context,
            @Reference ServiceComponentRuntime components,
            @Reference FrontDoor door,
            @Reference Database database,
            @Reference TransactionRunner transactions,
            @Reference Migrations migrations,
            @Reference SafetyCopies copies,
            @Reference Ids ids,
            @Reference Leases leases,
            @Reference Backups backups,
            @Reference Outbox outbox,
            @Reference Events events,
            @Reference Gatekeeper gatekeeper,
            @Reference AuditTrail audit,
            @Reference Protection protection,
            @Reference ActivityJournal journal,
            @Reference Tables files) {
        var store = new CoreServices.Store(database, transactions, migrations, copies, ids, leases, backups);
        var others = new CoreServices.Others(gatekeeper, audit, protection, journal, outbox, events, files);
        engine = new Engine(context, components, new CoreServices(store, others), door);
        engine.start();
    }

    /** Ends. */
    @Deactivate
    public void stop() {
        engine.close();
    }
}
