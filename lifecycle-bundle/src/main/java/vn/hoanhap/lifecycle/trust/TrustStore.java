package vn.hoanhap.lifecycle.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps certificates, and who signed each jar that was put in service. Called inside units of work. */
public interface TrustStore {

    /**
     * Says who signed a jar that this server has put in service.
     *
     * @param sha256 of the jar
     * @param signer fingerprint of the certificate that signed it; null for an unsigned one
     * @param anchor fingerprint of the trusted certificate: the signer's own or one that issued it; null for an unsigned jar
     * @param subject whom the signer's certificate names; null for an unsigned jar
     * @param at when it was admitted first: the signer's certificate held then
     */
    record Admitted(
            String sha256,
            @Nullable String signer,
            @Nullable String anchor,
            @Nullable String subject,
            Instant at) {}

    /** Lists all certificates, also those taken back, by name. */
    List<TrustedCertificate> all();

    /** Finds one. */
    Optional<TrustedCertificate> find(String fingerprint);

    /** Finds those among the given. */
    List<TrustedCertificate> find(Collection<String> fingerprints);

    /** Adds one that is not there yet. */
    void add(TrustedCertificate certificate);

    /** Takes one back. */
    void revoke(String fingerprint, TrustedCertificate.Revoked revoked);

    /** Records who signed a jar; the moment of its first admission stays. */
    void admit(Admitted admitted);

    /** Finds who signed jars, by SHA-256; those never admitted are left out. */
    Map<String, Admitted> admitted(Set<String> sha256);
}
