package vn.hoanhap.lifecycle;

import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.phase.Words;
import vn.hoanhap.lifecycle.settings.Settings;
import vn.hoanhap.lifecycle.trust.ShippedCertificate;
import vn.hoanhap.lifecycle.trust.Signatures;
import vn.hoanhap.lifecycle.trust.Standing;
import vn.hoanhap.lifecycle.trust.TrustStore;
import vn.hoanhap.lifecycle.trust.Vendors;

/**
 * Joins what knows whose programmes are trusted.
 *
 * @param signatures checks jars that come in
 * @param standing says how those that serve stand
 * @param vendors adds certificates and takes them back
 * @param shipped trusts the distribution's own
 */
record Trust(Signatures signatures, Standing standing, Vendors vendors, ShippedCertificate shipped) {

    /** Is what it stands on. */
    record Parts(
            CoreServices.Store store, AuditTrail audit, Elections elections, Settings settings, LegalClock clock) {}

    static Trust of(TrustStore store, Parts parts, Words words, Messages messages) {
        var transactions = parts.store().transactions();
        boolean unsigned = parts.settings().unsigned();
        Vendors vendors = new Vendors(store, transactions, parts.audit(), parts.clock(), new Refusals(messages));
        return new Trust(
                new Signatures(store, transactions, parts.clock(), unsigned, words),
                new Standing(store, transactions, parts.elections(), unsigned, messages),
                vendors,
                new ShippedCertificate(parts.settings().folders().home(), store, transactions, vendors));
    }
}
