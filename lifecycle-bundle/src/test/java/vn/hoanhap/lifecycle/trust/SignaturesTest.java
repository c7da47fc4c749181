package vn.hoanhap.lifecycle.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.LifecycleComponent;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.phase.Words;
import vn.hoanhap.lifecycle.store.JooqTrustStore;
import vn.hoanhap.lifecycle.trust.TrustStore.Admitted;
import vn.hoanhap.lifecycle.trust.TrustedCertificate.Added;
import vn.hoanhap.lifecycle.trust.TrustedCertificate.Revoked;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.signing.SigningKey;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** Each jar that may not come in, and the sentence that says why. */
@OnBothDatabases
@WithSchema(value = "lifecycle", of = LifecycleComponent.class)
class SignaturesTest {

    private static final SigningKey TRUSTED = SigningKey.generate("CN=Trusted vendor");
    private static final SigningKey OTHER = SigningKey.generate("CN=Other vendor");
    private static final SigningKey EXPIRED =
            SigningKey.generate("CN=Expired", "-startdate", "-60d", "-validity", "30");
    private static final SigningKey EARLY = SigningKey.generate("CN=Early", "-startdate", "+30d", "-validity", "60");
    private static final SigningKey SMALL = SigningKey.generate("CN=Small", "-keysize", "1024");
    private static final SigningKey CURVE = SigningKey.generate("CN=Curve", "-keyalg", "EC", "-groupname", "secp256r1");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final JooqTrustStore store;
    private final TransactionRunner transactions;
    private final Database database;
    private int files;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    SignaturesTest(TransactionRunner transactions, Database database) {
        this.transactions = transactions;
        this.database = database;
        store = new JooqTrustStore(database);
    }

    @BeforeEach
    void trustsOneVendor() {
        transactions.change(() -> {
            try (var statement = database.connection().createStatement()) {
                statement.executeUpdate("delete from lifecycle.trusted_certificate");
            }
        });
        trust(TRUSTED, "Vendor");
    }

    @Test
    void takesAJarWhoseEveryEntryATrustedKeySigned() throws Exception {
        Signer signer = Objects.requireNonNull(check(TRUSTED.sign(new TestJar().bytes())));

        assertThat(signer.name()).isEqualTo("Vendor");
        assertThat(signer.subject()).isEqualTo("CN=Trusted vendor");
        assertThat(signer.fingerprint()).isEqualTo(TRUSTED.fingerprint());
        assertThat(signer.anchor()).isEqualTo(TRUSTED.fingerprint());
    }

    @Test
    void takesJarsWithJarsAndVersionsInside() throws Exception {
        byte[] inside = new TestJar().bytes();
        byte[] jar = new TestJar()
                .with("lib/inside.jar", inside)
                .with("META-INF/versions/21/vn/Example.class", "newer")
                .bytes();

        assertThat(check(TRUSTED.sign(jar))).isNotNull();
        refused(
                new TestJar(TRUSTED.sign(jar))
                        .with("META-INF/versions/21/vn/Example.class", "tampered")
                        .bytes(),
                "META-INF/versions/21/vn/Example.class was changed");
        refused(
                new TestJar(TRUSTED.sign(jar))
                        .with("lib/inside.jar", "tampered")
                        .bytes(),
                "lib/inside.jar was changed");
    }

    @Test
    void refusesAnUnsignedJarUnlessTheServerIsForDevelopment() throws Exception {
        byte[] jar = new TestJar().bytes();

        refused(jar, "has no signature");
        assertThat(signatures(true).check(file(jar), "aa")).isNull();
    }

    @Test
    void refusesEverythingElseAlsoForDevelopment() throws Exception {
        byte[] signed = TRUSTED.sign(new TestJar().bytes());
        Path tampered =
                file(new TestJar(signed).with("vn/Example.class", "tampered").bytes());
        Path unknown = file(OTHER.sign(new TestJar().with("a", "b").bytes()));

        assertThatThrownBy(() -> signatures(true).check(tampered, "ab")).hasMessageContaining("was changed");
        assertThatThrownBy(() -> signatures(true).check(unknown, "ac")).hasMessageContaining("not trusted yet");
    }

    @Test
    void refusesAChangedEntryByItsName() throws Exception {
        byte[] signed = TRUSTED.sign(new TestJar().bytes());

        refused(new TestJar(signed).with("vn/Example.class", "tampered").bytes(), "vn/Example.class was changed");
    }

    @Test
    void refusesAChangedHeader() throws Exception {
        byte[] signed = TRUSTED.sign(new TestJar().bytes());
        String manifest = new TestJar(signed).text("META-INF/MANIFEST.MF");

        refused(
                new TestJar(signed)
                        .with("META-INF/MANIFEST.MF", manifest.replace("vn.core", "vn.evil"))
                        .bytes(),
                "META-INF/MANIFEST.MF was changed");
    }

    @Test
    void refusesAnEntryThatWasAddedOrTakenAway() throws Exception {
        byte[] signed = TRUSTED.sign(new TestJar().bytes());

        refused(new TestJar(signed).with("vn/Added.class", "added").bytes(), "vn/Added.class was added");
        refused(new TestJar(signed).with("META-INF/EVIL.RSA", "added").bytes(), "META-INF/EVIL.RSA was added");
        refused(
                new TestJar(signed).without("vn/Example.class").bytes(),
                "vn/Example.class was signed and is no longer");
        refused(new TestJar(signed).without("META-INF/SIGNER.RSA").bytes(), "META-INF/SIGNER.RSA was signed");
    }

    @Test
    void refusesAnEntryThatComesTwice() throws Exception {
        byte[] signed = TRUSTED.sign(new TestJar().bytes());
        byte[] twice = new TestJar(signed).with("vn/Exbmple.class", "another").bytes();

        refused(TestJar.renamed(twice, "vn/Exbmple.class", "vn/Example.class"), "vn/Example.class comes twice");
        refused(
                new TestJar(signed)
                        .with("meta-inf/manifest.mf", "Manifest-Version: 1.0\r\n\r\n")
                        .bytes(),
                "comes twice");
    }

    @Test
    void refusesAJarOfWhichSomebodyElseSignedAPart() throws Exception {
        byte[] first = TRUSTED.sign(new TestJar().bytes());
        byte[] more = new TestJar(first).with("vn/More.class", "more").bytes();

        refused(OTHER.signBeside(more, "OTHER"), "not trusted yet");
        trust(OTHER, "Other");
        assertThat(Objects.requireNonNull(check(OTHER.signBeside(more, "OTHER")))
                        .name())
                .isEqualTo("Other");
        // The signature of the first alone covers less than all, and that of the other is gone.
        refused(
                new TestJar(OTHER.signBeside(more, "OTHER"))
                        .without("META-INF/OTHER.SF")
                        .without("META-INF/OTHER.RSA")
                        .bytes(),
                "did not sign the entry vn/More.class");
    }

    @Test
    void takesEitherOfTwoSignaturesDuringAChangeOfKeys() throws Exception {
        byte[] both = OTHER.signBeside(TRUSTED.sign(new TestJar().bytes()), "OTHER");

        assertThat(Objects.requireNonNull(check(both)).name()).isEqualTo("Vendor");
        revoke(TRUSTED);
        refused(both, "was revoked on");
        trust(OTHER, "Other");
        assertThat(Objects.requireNonNull(check(both)).name()).isEqualTo("Other");
    }

    @Test
    void namesAnUnknownCertificateWithWhatToCompare() throws Exception {
        refused(
                OTHER.sign(new TestJar().bytes()),
                "not trusted yet",
                "CN=Other vendor",
                OTHER.fingerprint(),
                Signatures.day(OTHER.certificate().getNotAfter().toInstant()));
    }

    @Test
    void refusesACertificateThatHasExpiredOrDoesNotHoldYet() throws Exception {
        trust(EXPIRED, "Expired");
        trust(EARLY, "Early");

        refused(EXPIRED.sign(new TestJar().bytes()), "has expired", EXPIRED.fingerprint());
        refused(EARLY.sign(new TestJar().bytes()), "not valid yet", EARLY.fingerprint());
    }

    @Test
    void judgesAKeptJarByTheDayOnWhichItCameIn() throws Exception {
        trust(EXPIRED, "Expired");
        Path kept = file(EXPIRED.sign(new TestJar().bytes()));
        Instant then = Instant.now().minus(Duration.ofDays(45));
        transactions.change(() ->
                store.admit(new Admitted("5a", EXPIRED.fingerprint(), EXPIRED.fingerprint(), "CN=Expired", then)));

        assertThat(signatures(false).check(kept, "5a")).isNotNull();
        revoke(EXPIRED);
        assertThatThrownBy(() -> signatures(false).check(kept, "5a")).hasMessageContaining("was revoked on");
        assertThat(signatures(false).revokedSince("5a")).isTrue();
    }

    @Test
    void refusesWhatARevokedKeySigned() throws Exception {
        byte[] signed = TRUSTED.sign(new TestJar().bytes());
        revoke(TRUSTED);

        refused(signed, "was revoked on", TRUSTED.fingerprint(), "the key was stolen");
    }

    @Test
    void refusesWeakDigestsAndKeys() throws Exception {
        trust(SMALL, "Small");

        refused(TRUSTED.sign(new TestJar().bytes(), "SHA-1"), "too weak", "SHA");
        refused(TRUSTED.sign(new TestJar().bytes(), "MD5"), "too weak", "MD5");
        refused(SMALL.sign(new TestJar().bytes()), "RSA 1024", SMALL.fingerprint());
    }

    @Test
    void takesEllipticCurves() throws Exception {
        trust(CURVE, "Curve");

        assertThat(check(CURVE.sign(new TestJar().bytes()))).isNotNull();
    }

    @Test
    void believesNoIssuerThatAJarOnlyBringsAlong() {
        // The trusted certificate is put beside a stranger's: it did not issue it.
        Chain chain = Chain.of(List.of(OTHER.certificate(), TRUSTED.certificate()));

        assertThat(chain.fingerprints()).containsExactly(OTHER.fingerprint());
    }

    @Test
    void keepsTheDayOfTheFirstAdmission() {
        Admitted first =
                new Admitted("77", TRUSTED.fingerprint(), TRUSTED.fingerprint(), "CN=Trusted vendor", LONG_AGO);
        transactions.change(() -> store.admit(first));
        transactions.change(() -> store.admit(new Admitted("77", null, null, null, Instant.now())));

        Admitted kept = Objects.requireNonNull(
                transactions.read(() -> store.admitted(Set.of("77"))).get("77"));
        assertThat(kept.at()).isEqualTo(LONG_AGO);
        assertThat(kept.signer()).isNull();
    }

    private void trust(SigningKey key, String name) {
        transactions.change(() -> {
            if (store.find(key.fingerprint()).isEmpty()) {
                store.add(new TrustedCertificate(
                        key.fingerprint(),
                        name,
                        key.certificate().getSubjectX500Principal().getName(),
                        key.certificate().getNotBefore().toInstant(),
                        key.certificate().getNotAfter().toInstant(),
                        key.pem(),
                        new Added(LONG_AGO, 7L),
                        null));
            }
        });
    }

    private void revoke(SigningKey key) {
        transactions.change(
                () -> store.revoke(key.fingerprint(), new Revoked(Instant.now(), 7L, "the key was stolen")));
    }

    private @Nullable Signer check(byte[] jar) throws Exception {
        return signatures(false).check(file(jar), "00");
    }

    private void refused(byte[] jar, String... said) throws IOException {
        Path file = file(jar);
        assertThatThrownBy(() -> signatures(false).check(file, "00"))
                .isInstanceOf(PhaseFailure.class)
                .message()
                .contains(said);
    }

    private Path file(byte[] jar) throws IOException {
        return Files.write(folder.resolve(++files + ".jar"), jar);
    }

    private Signatures signatures(boolean unsignedAccepted) {
        return new Signatures(
                store,
                transactions,
                LegalClock.system(),
                unsignedAccepted,
                new Words(Messages.of(LifecycleComponent.class)));
    }
}
