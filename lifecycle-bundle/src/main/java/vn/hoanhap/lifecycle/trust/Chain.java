package vn.hoanhap.lifecycle.trust;

import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Is a signing certificate and those that really issued it, each the one before: what a jar brings along proves nothing until
 * each signature in it has been checked.
 *
 * @param certificates the signer's first
 */
record Chain(List<X509Certificate> certificates) {

    private static final int SIGNS_CERTIFICATES = 5;

    Chain {
        certificates = List.copyOf(certificates);
    }

    /** Returns as much of what a jar brought along as is true. */
    static Chain of(List<? extends Certificate> brought) {
        List<X509Certificate> proven = new ArrayList<>();
        for (Certificate next : brought) {
            X509Certificate issuer = (X509Certificate) next;
            if (!proven.isEmpty() && !issued(issuer, proven.get(proven.size() - 1))) {
                break;
            }
            proven.add(issuer);
        }
        return new Chain(proven);
    }

    /** RFC 5280, section 6.1.4: an issuer is a certificate authority, may sign certificates, and signed this one. */
    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        boolean[] uses = issuer.getKeyUsage();
        if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                || issuer.getBasicConstraints() < 0
                || (uses != null && !uses[SIGNS_CERTIFICATES])) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return Strength.strong(certificate.getSigAlgName());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    X509Certificate signer() {
        return certificates.get(0);
    }

    List<String> fingerprints() {
        return certificates.stream().map(CertificateFile::fingerprint).toList();
    }

    /** Tells whether the signer's certificate, and those up to the trusted one, hold at a moment. */
    boolean holds(Instant moment, int anchor) {
        return certificates.subList(0, anchor + 1).stream()
                .allMatch(certificate ->
                        !moment.isBefore(certificate.getNotBefore().toInstant())
                                && !moment.isAfter(certificate.getNotAfter().toInstant()));
    }
}
