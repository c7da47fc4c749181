package vn.hoanhap.store;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.event.Outbox;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.store.Backups;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.store.SafetyCopies;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.store.engine.DerbyEngine;
import vn.hoanhap.store.schema.Changelog;

/**
 * Opens the database when the server starts, and offers the store's services only once it is open. {@link Database} comes
 * from a factory: each bundle that asks has its schema migrated first, so nobody ever sees an unmigrated one.
 */
@Component(immediate = true)
public final class StoreComponent {

    private static final Logger LOG = LoggerFactory.getLogger(StoreComponent.class);

    private final OpenStore store;
    private final Deque<ServiceRegistration<?>> offered = new ArrayDeque<>();

    /** Opens the database that the framework's properties name. */
    @Activate
    public StoreComponent(BundleContext context) {
        // jOOQ greets in the log at its first use.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        store = open(context);
        offer(context, Migrations.class, store.migrations());
        offer(context, SafetyCopies.class, store.safetyCopies());
        offer(context, TransactionRunner.class, store.transactions());
        offer(context, Ids.class, store.ids());
        offer(context, Events.class, store.events());
        offer(context, Outbox.class, store.outbox());
        offer(context, Leases.class, store.leases());
        offer(context, Backups.class, store.backups());
        offered.push(context.registerService(Database.class, new MigratedDatabase(store), null));
        offer(context, Programme.class, new StoreProgramme(store));
    }

    private static OpenStore open(BundleContext context) {
        try {
            StoreSettings settings = FrameworkSettings.read(context);
            String archive = context.getProperty("hoanhap.restore.file");
            if (archive != null) {
                Stores.restore(settings, Path.of(archive));
            }
            return Stores.open(settings, Changelog.of(context.getBundle(), Stores.SCHEMA));
        } catch (RuntimeException e) {
            LOG.error("the database cannot be opened, so nothing is served: {}", e.getMessage());
            throw e;
        }
    }

    /** Takes the services back, closes the database and stops the engine. */
    @Deactivate
    void close() {
        while (!offered.isEmpty()) {
            offered.pop().unregister();
        }
        store.close();
        DerbyEngine.stop();
    }

    private <S> void offer(BundleContext context, Class<S> type, S service) {
        offered.push(context.registerService(type, service, null));
    }

    /** Migrates before it hands out; a failure leaves the asking bundle without the service. */
    private record MigratedDatabase(OpenStore store) implements ServiceFactory<Database> {

        @Override
        public Database getService(Bundle bundle, ServiceRegistration<Database> registration) {
            try {
                if (!store.bundleMigrations().leavesAlone(bundle)) {
                    store.migrations().migrate(bundle);
                }
            } catch (StoreException e) {
                LOG.error("bundle {} does not get the database: {}", bundle.getSymbolicName(), e.getMessage());
                throw e;
            }
            return store.database();
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<Database> registration, Database service) {
            // Nothing is kept for a bundle.
        }
    }
}
