package vn.hoanhap.access;

import java.util.ArrayDeque;
import java.util.Deque;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;

/**
 * Offers the platform's services of this bundle, once the keystore is open and the first accounts are made, so that nobody
 * ever meets an office without them.
 */
@Component(immediate = true, service = AccessPlatform.class)
public final class AccessPlatform {

    private final OpenAccess access;
    private final Deque<ServiceRegistration<?>> offered = new ArrayDeque<>();

    /** Opens the keystore and the accounts, and offers the services. */
    @Activate
    public AccessPlatform(
            BundleContext context,
            @Reference Database database,
            @Reference TransactionRunner transactions,
            @Reference Ids ids) {
        access = OpenAccess.open(
                new OpenAccess.Store(database, transactions, ids),
                AccessSettings.read(context::getProperty),
                LegalClock.system());
        offered.push(context.registerService(Protection.class, access.protection(), null));
        offered.push(context.registerService(AuditTrail.class, access.audit(), null));
        offered.push(context.registerService(Gatekeeper.class, access.gatekeeper(), null));
    }

    /** Returns what the pages and routes work with. */
    OpenAccess access() {
        return access;
    }

    /** Takes the services back and forgets keys and callers. */
    @Deactivate
    void close() {
        while (!offered.isEmpty()) {
            offered.pop().unregister();
        }
        access.close();
    }
}
