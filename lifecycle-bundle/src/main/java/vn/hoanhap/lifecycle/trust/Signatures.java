package vn.hoanhap.lifecycle.trust;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.phase.Words;
import vn.hoanhap.lifecycle.trust.TrustStore.Admitted;
import vn.hoanhap.lifecycle.trust.TrustedCertificate.Revoked;

/**
 * Judges who signed a jar. Without an authority on time a signature proves no moment, so a certificate is judged today; only
 * of a jar that this server has admitted before it knows the moment by itself, and judges its certificate as it was then.
 * Whether a key was taken back is always judged today.
 */
public final class Signatures {

    /** Of two signatures that are both refused, the graver reason is told. */
    private static final List<String> GRAVEST =
            List.of("trust.revoked", "trust.expired", "trust.not-yet", "trust.unknown");

    private final TrustStore store;
    private final TransactionRunner transactions;
    private final LegalClock clock;
    private final boolean unsignedAccepted;
    private final Words words;

    /**
     * Judges by the given store.
     *
     * @param unsignedAccepted whether the operator lets unsigned jars in, for development
     */
    public Signatures(
            TrustStore store, TransactionRunner transactions, LegalClock clock, boolean unsignedAccepted, Words words) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.unsignedAccepted = unsignedAccepted;
        this.words = words;
    }

    /** Is what one signature is worth: the signer, or why it is none that is trusted. */
    private record Judged(@Nullable Signer signer, String key, List<Object> arguments) {
        static Judged refused(String key, Object... arguments) {
            return new Judged(null, key, List.of(arguments));
        }
    }

    /**
     * Checks every entry of a jar.
     *
     * @return who signed it; null for an unsigned jar where those are let in
     * @throws PhaseFailure saying why it may not come in
     */
    public @Nullable Signer check(Path jar, String sha256) throws PhaseFailure {
        List<Chain> chains = SignedJar.signers(jar, words);
        if (chains.isEmpty()) {
            if (unsignedAccepted) {
                return null;
            }
            throw words.failure("trust.unsigned");
        }
        Map<String, TrustedCertificate> known = known(chains);
        Admitted before =
                transactions.read(() -> store.admitted(Set.of(sha256))).get(sha256);
        List<Judged> judged = chains.stream()
                .map(chain -> judge(chain, known, moment(chain, before)))
                .toList();
        for (Judged one : judged) {
            if (one.signer() != null) {
                return one.signer();
            }
        }
        Judged gravest = judged.stream()
                .min(Comparator.comparingInt(one -> GRAVEST.indexOf(one.key())))
                .orElseThrow();
        throw words.failure(gravest.key(), gravest.arguments().toArray());
    }

    private Map<String, TrustedCertificate> known(List<Chain> chains) {
        List<String> fingerprints = chains.stream()
                .flatMap(chain -> chain.fingerprints().stream())
                .distinct()
                .toList();
        Map<String, TrustedCertificate> known = new HashMap<>();
        transactions
                .read(() -> store.find(fingerprints))
                .forEach(certificate -> known.put(certificate.fingerprint(), certificate));
        return known;
    }

    private Instant moment(Chain chain, @Nullable Admitted before) {
        boolean sameSigner = before != null && chain.fingerprints().get(0).equals(before.signer());
        return sameSigner && before != null ? before.at() : clock.now();
    }

    private static Judged judge(Chain chain, Map<String, TrustedCertificate> known, Instant moment) {
        X509Certificate signer = chain.signer();
        List<String> fingerprints = chain.fingerprints();
        String subject = subject(signer);
        for (String fingerprint : fingerprints) {
            TrustedCertificate certificate = known.get(fingerprint);
            Revoked revoked = certificate == null ? null : certificate.revoked();
            if (certificate != null && revoked != null) {
                return Judged.refused(
                        "trust.revoked", certificate.subject(), fingerprint, day(revoked.at()), revoked.reason());
            }
        }
        int anchor = fingerprints.indexOf(
                fingerprints.stream().filter(known::containsKey).findFirst().orElse(""));
        String from = day(signer.getNotBefore().toInstant());
        String until = day(signer.getNotAfter().toInstant());
        TrustedCertificate trusted = anchor < 0 ? null : known.get(fingerprints.get(anchor));
        if (trusted == null) {
            return Judged.refused("trust.unknown", subject, fingerprints.get(0), from, until);
        }
        if (!chain.holds(moment, anchor)) {
            boolean early = moment.isBefore(signer.getNotBefore().toInstant());
            return Judged.refused(early ? "trust.not-yet" : "trust.expired", subject, fingerprints.get(0), from, until);
        }
        return new Judged(
                new Signer(
                        trusted.name(),
                        subject,
                        fingerprints.get(0),
                        trusted.fingerprint(),
                        LegalClock.legal(signer.getNotAfter().toInstant()).toLocalDate()),
                "trust.signed",
                List.of());
    }

    /** Returns who signed a jar that serves or served, in the words of the office; empty when nobody did or nobody knows. */
    public Optional<String> formerly(String sha256) {
        return transactions.read(() -> {
            Admitted admitted = store.admitted(Set.of(sha256)).get(sha256);
            String anchor = admitted == null ? null : admitted.anchor();
            return anchor == null
                    ? Optional.empty()
                    : Optional.of(
                            store.find(anchor).map(TrustedCertificate::name).orElse(anchor));
        });
    }

    /** Records that a jar was put in service; inside the unit of work that does so. */
    public void admit(String sha256, @Nullable Signer signer) {
        Instant now = clock.now();
        store.admit(
                signer == null
                        ? new Admitted(sha256, null, null, null, now)
                        : new Admitted(sha256, signer.fingerprint(), signer.anchor(), signer.subject(), now));
    }

    /** Tells whether the key of a kept jar was taken back since: then it stands in for no other version. */
    public boolean revokedSince(String sha256) {
        return transactions.read(() -> {
            Admitted admitted = store.admitted(Set.of(sha256)).get(sha256);
            return admitted != null
                    && !revoked(store.find(certificates(List.of(admitted)))).isEmpty();
        });
    }

    static List<TrustedCertificate> revoked(List<TrustedCertificate> certificates) {
        return certificates.stream()
                .filter(certificate -> !certificate.trusted())
                .toList();
    }

    static List<String> certificates(Collection<Admitted> admitted) {
        return admitted.stream()
                .flatMap(jar -> Stream.of(jar.signer(), jar.anchor()))
                .filter(fingerprint -> fingerprint != null)
                .distinct()
                .toList();
    }

    static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    static String day(Instant moment) {
        return Formats.date(LegalClock.legal(moment).toLocalDate());
    }
}
