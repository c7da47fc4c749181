package vn.hoanhap.lifecycle.trust;

import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.trust.TrustedCertificate.Added;
import vn.hoanhap.lifecycle.trust.TrustedCertificate.Revoked;

/** Says whose keys may sign programmes here: REST, the page and the command line come here alike. */
public final class Vendors {

    /** The most bytes of a file that is sent. */
    public static final long MOST_BYTES = CertificateFile.MOST_BYTES;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SUBJECT = 1000;
    private static final int LONGEST_REASON = 500;
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    private static final String ANY_USE = "2.5.29.37.0";
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=((?:\\\\.|[^,\\\\])+)");

    private final TrustStore store;
    private final TransactionRunner transactions;
    private final AuditTrail audit;
    private final LegalClock clock;
    private final Refusals refusals;

    /** Keeps certificates in the given store. */
    public Vendors(
            TrustStore store, TransactionRunner transactions, AuditTrail audit, LegalClock clock, Refusals refusals) {
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.refusals = refusals;
    }

    /** Lists all, also those taken back; inside a unit of work. */
    public List<TrustedCertificate> all() {
        return store.all();
    }

    /**
     * Trusts a certificate.
     *
     * @param file PEM or DER
     * @param name what the office calls it; null or blank for the name in it
     * @param accountId who adds it; null for the distribution
     * @throws ProblemException 422 when it is none, has expired, is too weak or not for signing programmes; 409 when it is here
     *     already or was taken back
     */
    public TrustedCertificate add(byte[] file, @Nullable String name, @Nullable Long accountId) {
        byte[] encoded = encoded(file);
        X509Certificate certificate = read(encoded);
        requireFit(certificate);
        TrustedCertificate added = new TrustedCertificate(
                CertificateFile.fingerprint(encoded),
                named(certificate, name),
                cut(Signatures.subject(certificate), LONGEST_SUBJECT),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                CertificateFile.pem(encoded),
                new Added(clock.now(), accountId),
                null);
        transactions.change(() -> {
            Optional<TrustedCertificate> there = store.find(added.fingerprint());
            if (there.isPresent()) {
                String type = there.get().trusted() ? "certificate-there" : "certificate-revoked";
                throw refusals.of(409, type, there.get().name()).raise();
            }
            store.add(added);
            audit.record(entry(accountId, "trust.added", added));
        });
        return added;
    }

    /**
     * Trusts a certificate no longer. What it signed goes on serving and is shown; nothing more that it signed comes in.
     *
     * @param fingerprint as it was copied, with or without colons
     * @throws ProblemException 404 when nobody added it, 409 when it was taken back already, 400 without a reason
     */
    public TrustedCertificate revoke(String fingerprint, @Nullable String reason, @Nullable Long accountId) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw refusals.ofField("reason", "revocation-reason", LONGEST_REASON)
                    .raise();
        }
        Revoked revoked = new Revoked(clock.now(), accountId, why);
        return transactions.write(() -> {
            TrustedCertificate known = store.find(TrustedCertificate.plain(fingerprint))
                    .orElseThrow(() -> refusals.of(404, "no-certificate-here").raise());
            if (!known.trusted()) {
                throw refusals.of(409, "certificate-revoked", known.name()).raise();
            }
            store.revoke(known.fingerprint(), revoked);
            audit.record(entry(accountId, "trust.revoked", known));
            return store.find(known.fingerprint()).orElseThrow();
        });
    }

    private byte[] encoded(byte[] file) {
        try {
            return CertificateFile.encoded(file);
        } catch (IllegalArgumentException e) {
            throw refusals.of(422, "no-certificate").raise();
        }
    }

    private X509Certificate read(byte[] encoded) {
        try {
            return CertificateFile.read(encoded);
        } catch (CertificateException e) {
            throw refusals.of(422, "no-certificate").raise();
        }
    }

    private void requireFit(X509Certificate certificate) {
        Instant until = certificate.getNotAfter().toInstant();
        if (clock.now().isAfter(until)) {
            throw refusals.of(422, "certificate-expired", Signatures.day(until)).raise();
        }
        Strength.weakKey(certificate).ifPresent(weak -> {
            throw refusals.of(422, "certificate-weak", weak).raise();
        });
        if (!signsPrograms(certificate)) {
            throw refusals.of(422, "certificate-other-use").raise();
        }
    }

    /** RFC 5280, section 4.2.1.12: without the extension a certificate is for anything; an issuer's is for issuing. */
    private static boolean signsPrograms(X509Certificate certificate) {
        try {
            List<String> uses = certificate.getExtendedKeyUsage();
            return uses == null || uses.contains(CODE_SIGNING) || uses.contains(ANY_USE);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static String named(X509Certificate certificate, @Nullable String given) {
        if (given != null && !given.isBlank()) {
            return cut(given.strip(), LONGEST_NAME);
        }
        String subject = Signatures.subject(certificate);
        Matcher name = COMMON_NAME.matcher(subject);
        return cut(name.find() ? name.group(1).replaceAll("\\\\(.)", "$1") : subject, LONGEST_NAME);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static AuditEntry entry(@Nullable Long accountId, String action, TrustedCertificate certificate) {
        return new AuditEntry(accountId, action, "certificate", certificate.fingerprint(), null);
    }
}
