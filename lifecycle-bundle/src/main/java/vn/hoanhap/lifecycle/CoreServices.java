package vn.hoanhap.lifecycle;

import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.event.Outbox;
import vn.hoanhap.core.store.Backups;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.store.SafetyCopies;
import vn.hoanhap.core.store.TransactionRunner;

/**
 * Is what the lifecycle stands on.
 *
 * @param store the services of the store
 * @param others those of access and the register, the events, and who writes lists as files
 */
record CoreServices(Store store, Others others) {

    /** Is the store. */
    record Store(
            Database database,
            TransactionRunner transactions,
            Migrations migrations,
            SafetyCopies copies,
            Ids ids,
            Leases leases,
            Backups backups) {}

    /** Is everybody else. */
    record Others(
            Gatekeeper gatekeeper,
            AuditTrail audit,
            Protection protection,
            ActivityJournal journal,
            Outbox outbox,
            Events events,
            vn.hoanhap.core.table.Tables files) {}
}
