package vn.hoanhap.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.attachment.Attachments;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.household.Households;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.office.WorkCalendar;
import vn.hoanhap.core.organisation.Organisations;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.referral.Referrals;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.team.Teams;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.registry.calendar.HolidayFile;

/**
 * Builds the register and offers the core's services from it, all from one graph of objects, so that nobody meets a half of
 * it. On a first start it loads the administrative units before it offers anything (about ten seconds on Derby): an answer
 * about units that are not there yet would be wrong, not late. A later start costs one query.
 */
@Component(service = RegisterServices.class, immediate = true)
public final class RegisterServices {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterServices.class);

    private final Register register;
    private final List<ServiceRegistration<?>> offered = new ArrayList<>();

    /** Builds everything, loads missing units, and offers the services. */
    @Activate
    public RegisterServices(
            BundleContext context,
            @Reference Database database,
            @Reference TransactionRunner transactions,
            @Reference Ids ids,
            @Reference Events events,
            @Reference Protection protection,
            @Reference AuditTrail audit) {
        String unit = context.getProperty("hoanhap.office.unit");
        register = new Register(
                new Register.Ground(database, transactions, ids, events, protection, audit, LegalClock.system()),
                RegisterSettings.read(context::getProperty));
        register.units().loadShipped();
        offered.add(context.registerService(Units.class, register.units().units(), null));
        warnOfUnknownOffice(unit);
        offered.add(context.registerService(Office.class, register.office(), null));
        offered.add(context.registerService(WorkCalendar.class, HolidayFile.shipped(), null));
        offered.add(context.registerService(Teams.class, register.teams(), null));
        offered.add(context.registerService(People.class, register.people(), null));
        offered.add(context.registerService(Households.class, register.households(), null));
        offered.add(context.registerService(Organisations.class, register.organisations(), null));
        offered.add(context.registerService(Referrals.class, register.referrals(), null));
        offered.add(context.registerService(Attachments.class, register.attachments(), null));
        offered.add(context.registerService(ActivityJournal.class, register.journal(), null));
    }

    private void warnOfUnknownOffice(@Nullable String unit) {
        LocalDate today = register.clock().today();
        if (unit != null
                && !unit.isEmpty()
                && register.transactions()
                        .read(() -> register.office().unit(today).isEmpty())) {
            LOG.warn("hoanhap.office.unit={} names no unit that stands today; choose it on the page Bắt đầu", unit);
        }
    }

    /** Returns the use cases. */
    public Register register() {
        return register;
    }

    @Deactivate
    void withdraw() {
        offered.forEach(ServiceRegistration::unregister);
        offered.clear();
    }
}
