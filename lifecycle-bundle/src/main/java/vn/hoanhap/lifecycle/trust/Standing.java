package vn.hoanhap.lifecycle.trust;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.trust.TrustStore.Admitted;
import vn.hoanhap.lifecycle.trust.TrustedCertificate.Revoked;

/**
 * Says how what serves stands with the trust store now. A jar is checked when it comes in, never again at a start: it is kept
 * under its SHA-256, and who signed it is written down. A key that was taken back since takes nobody out of service; it is
 * shown until somebody installs another version.
 */
public final class Standing {

    private final TrustStore store;
    private final TransactionRunner transactions;
    private final Elections elections;
    private final boolean unsignedAccepted;
    private final Messages messages;

    /** Looks at what is elected. */
    public Standing(
            TrustStore store,
            TransactionRunner transactions,
            Elections elections,
            boolean unsignedAccepted,
            Messages messages) {
        this.store = store;
        this.transactions = transactions;
        this.elections = elections;
        this.unsignedAccepted = unsignedAccepted;
        this.messages = messages;
    }

    /** Tells whether the operator lets unsigned jars in, for development. */
    public boolean unsignedAccepted() {
        return unsignedAccepted;
    }

    /** Returns how the checking of signatures is: a warning while unsigned jars are let in. */
    public Health checking() {
        return unsignedAccepted ? Health.warn(messages.both("health.unsigned-accepted")) : Health.OK;
    }

    /**
     * Returns what somebody should do about elected versions, by the SHA-256 of their jars; those that are well signed are left
     * out. While the database does not answer nothing is known, which is told elsewhere.
     */
    public Map<String, Text> advice() {
        Set<String> serving = serving();
        if (serving.isEmpty()) {
            return Map.of();
        }
        try {
            return transactions.read(() -> advice(serving));
        } catch (StoreException e) {
            return Map.of();
        }
    }

    /** Returns how a version is: as it says itself, and when it says well, whether its jar is well signed. */
    public static Health health(ProgrammeVersion version, Map<String, Text> advice) {
        @Nullable String sha256 = version.origin().sha256();
        @Nullable Text todo = sha256 == null ? null : advice.get(sha256);
        return todo == null || version.health().status() != Health.Status.OK ? version.health() : Health.warn(todo);
    }

    private Map<String, Text> advice(Set<String> serving) {
        Map<String, Admitted> admitted = store.admitted(serving);
        Map<String, TrustedCertificate> revoked = new HashMap<>();
        Signatures.revoked(store.find(Signatures.certificates(admitted.values())))
                .forEach(certificate -> revoked.put(certificate.fingerprint(), certificate));
        Map<String, Text> advice = new HashMap<>();
        for (String sha256 : serving) {
            advice(admitted.get(sha256), revoked).ifPresent(text -> advice.put(sha256, text));
        }
        return advice;
    }

    private Optional<Text> advice(@Nullable Admitted jar, Map<String, TrustedCertificate> revoked) {
        if (jar == null || jar.signer() == null) {
            return Optional.of(messages.both("health.unsigned"));
        }
        return Stream.of(jar.signer(), String.valueOf(jar.anchor()))
                .map(revoked::get)
                .filter(certificate -> certificate != null)
                .findFirst()
                .map(this::worded);
    }

    private Text worded(TrustedCertificate certificate) {
        Revoked revoked = certificate.revoked();
        return revoked == null
                ? messages.both("health.unsigned")
                : messages.both("health.revoked", certificate.name(), Signatures.day(revoked.at()), revoked.reason());
    }

    /** Counts the elected programmes whose jars each certificate signed or answers for; inside a unit of work. */
    public Map<String, Integer> signed() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Admitted jar : store.admitted(serving()).values()) {
            Signatures.certificates(List.of(jar)).forEach(fingerprint -> counts.merge(fingerprint, 1, Integer::sum));
        }
        return counts;
    }

    /** Returns who signed a jar that was put in service here; inside a unit of work. */
    public Optional<TrustedCertificate> signerOf(String sha256) {
        return Optional.ofNullable(store.admitted(Set.of(sha256)).get(sha256))
                .flatMap(jar -> Optional.ofNullable(jar.anchor()))
                .flatMap(store::find);
    }

    private Set<String> serving() {
        Collection<ProgrammeVersion> versions = elections.now().versions();
        return versions.stream()
                .map(version -> version.origin().sha256())
                .filter(sha256 -> sha256 != null)
                .collect(Collectors.toSet());
    }
}
