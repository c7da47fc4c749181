package vn.hoanhap.lifecycle.store;

import static vn.hoanhap.lifecycle.db.Tables.SIGNED_JAR;
import static vn.hoanhap.lifecycle.db.Tables.TRUSTED_CERTIFICATE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.lifecycle.db.tables.records.SignedJarRecord;
import vn.hoanhap.lifecycle.db.tables.records.TrustedCertificateRecord;
import vn.hoanhap.lifecycle.trust.TrustStore;
import vn.hoanhap.lifecycle.trust.TrustedCertificate;
import vn.hoanhap.lifecycle.trust.TrustedCertificate.Added;
import vn.hoanhap.lifecycle.trust.TrustedCertificate.Revoked;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Keeps certificates in {@code lifecycle.trusted_certificate}, and who signed what in {@code lifecycle.signed_jar}. */
public final class JooqTrustStore implements TrustStore {

    private final Sql sql;

    /** Works in the given database. */
    public JooqTrustStore(Database database) {
        sql = new Sql(database);
    }

    @Override
    public List<TrustedCertificate> all() {
        return sql.dsl()
                .selectFrom(TRUSTED_CERTIFICATE)
                .orderBy(TRUSTED_CERTIFICATE.NAME, TRUSTED_CERTIFICATE.ADDED_AT, TRUSTED_CERTIFICATE.FINGERPRINT)
                .fetch(JooqTrustStore::certificate);
    }

    @Override
    public Optional<TrustedCertificate> find(String fingerprint) {
        return find(List.of(fingerprint)).stream().findFirst();
    }

    @Override
    public List<TrustedCertificate> find(Collection<String> fingerprints) {
        return fingerprints.isEmpty()
                ? List.of()
                : sql.dsl()
                        .selectFrom(TRUSTED_CERTIFICATE)
                        .where(TRUSTED_CERTIFICATE.FINGERPRINT.in(fingerprints))
                        .fetch(JooqTrustStore::certificate);
    }

    @Override
    public void add(TrustedCertificate certificate) {
        TrustedCertificateRecord row = new TrustedCertificateRecord();
        row.setFingerprint(certificate.fingerprint());
        row.setName(certificate.name());
        row.setSubject(certificate.subject());
        row.setValidFrom(Utc.column(certificate.from()));
        row.setValidUntil(Utc.column(certificate.until()));
        row.setPem(certificate.pem());
        row.setAddedAt(Utc.column(certificate.added().at()));
        row.setAddedBy(certificate.added().accountId());
        sql.dsl().insertInto(TRUSTED_CERTIFICATE).set(row).execute();
    }

    @Override
    public void revoke(String fingerprint, Revoked revoked) {
        sql.dsl()
                .update(TRUSTED_CERTIFICATE)
                .set(TRUSTED_CERTIFICATE.REVOKED_AT, Utc.column(revoked.at()))
                .set(TRUSTED_CERTIFICATE.REVOKED_BY, revoked.accountId())
                .set(TRUSTED_CERTIFICATE.REVOKED_REASON, revoked.reason())
                .where(TRUSTED_CERTIFICATE.FINGERPRINT.eq(fingerprint))
                .execute();
    }

    @Override
    public void admit(Admitted admitted) {
        SignedJarRecord row = new SignedJarRecord();
        row.setSigner(admitted.signer());
        row.setAnchor(admitted.anchor());
        row.setSubject(admitted.subject());
        int changed = sql.dsl()
                .update(SIGNED_JAR)
                .set(row)
                .where(SIGNED_JAR.SHA256.eq(admitted.sha256()))
                .execute();
        if (changed == 0) {
            row.setSha256(admitted.sha256());
            row.setAdmittedAt(Utc.column(admitted.at()));
            sql.dsl().insertInto(SIGNED_JAR).set(row).execute();
        }
    }

    @Override
    public Map<String, Admitted> admitted(Set<String> sha256) {
        Map<String, Admitted> admitted = new HashMap<>();
        if (!sha256.isEmpty()) {
            sql.dsl()
                    .selectFrom(SIGNED_JAR)
                    .where(SIGNED_JAR.SHA256.in(sha256))
                    .forEach(row -> admitted.put(row.getSha256(), jar(row)));
        }
        return admitted;
    }

    private static Admitted jar(SignedJarRecord row) {
        return new Admitted(
                row.getSha256(), row.getSigner(), row.getAnchor(), row.getSubject(), Utc.moment(row.getAdmittedAt()));
    }

    private static TrustedCertificate certificate(TrustedCertificateRecord row) {
        return new TrustedCertificate(
                row.getFingerprint(),
                row.getName(),
                row.getSubject(),
                Utc.moment(row.getValidFrom()),
                Utc.moment(row.getValidUntil()),
                row.getPem(),
                new Added(Utc.moment(row.getAddedAt()), row.getAddedBy()),
                revoked(row));
    }

    private static @Nullable Revoked revoked(TrustedCertificateRecord row) {
        return row.getRevokedAt() == null
                ? null
                : new Revoked(Utc.moment(row.getRevokedAt()), row.getRevokedBy(), row.getRevokedReason());
    }
}
