package vn.hoanhap.testkit.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import vn.hoanhap.testkit.TemporaryFolder;
import vn.hoanhap.testkit.server.Installation;

/**
 * Signs jars with ordinary JAR signing. {@link #ofBuild} is the key that signed the shipped programmes, which every server of
 * that build trusts; {@link #generate} makes one that nobody knows yet. What a key has signed once it gives again, so that the
 * same content is the same jar.
 */
public final class SigningKey {

    private static final String STRONG = "SHA-256";
    private static final String STORE = "HOANHAP_SIGNING_KEYSTORE";

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final Map<String, byte[]> signed = new ConcurrentHashMap<>();

    private SigningKey(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /**
     * Returns the key with which the build signed an installation: the release key where the environment names one as the
     * build reads it, else the development key beside the installation, in {@code ../signing}.
     */
    public static SigningKey ofBuild(Installation installation) {
        Map<String, String> environment = System.getenv();
        try {
            if (environment.containsKey(STORE)) {
                return read(
                        Path.of(environment.get(STORE)),
                        Path.of(required(environment, "HOANHAP_SIGNING_PASSWORD_FILE")),
                        required(environment, "HOANHAP_SIGNING_ALIAS"));
            }
            Path folder = installation.home().resolveSibling("signing");
            return read(folder.resolve("development.p12"), folder.resolve("development.password"), "hoanhap");
        } catch (IOException e) {
            throw new UncheckedIOException("the key of " + installation.home() + " cannot be read; build it again", e);
        }
    }

    private static String required(Map<String, String> environment, String name) {
        return Objects.requireNonNull(environment.get(name), STORE + " is set, so " + name + " must be too");
    }

    /**
     * Makes a key of its own, valid for ten years unless the options say otherwise.
     *
     * @param subject such as {@code CN=Somebody}
     * @param options more options of {@code keytool -genkeypair}, such as {@code -startdate -2y -validity 30}
     */
    public static SigningKey generate(String subject, String... options) {
        try (TemporaryFolder folder = TemporaryFolder.create("hoanhap-key")) {
            Path store = folder.path().resolve("key.p12");
            Path password = Files.writeString(folder.path().resolve("password"), "only-for-this-test");
            Keytool.run(store, password, subject, List.of(options));
            return read(store, password, Keytool.ALIAS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a key for " + subject, e);
        }
    }

    private static SigningKey read(Path file, Path passwordFile, String alias) throws IOException {
        char[] password = Files.readString(passwordFile)
                .lines()
                .findFirst()
                .orElse("")
                .strip()
                .toCharArray();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            Certificate[] chain = Objects.requireNonNull(store.getCertificateChain(alias), "no key " + alias);
            return new SigningKey(
                    (PrivateKey) store.getKey(alias, password),
                    Arrays.stream(chain).map(X509Certificate.class::cast).toList());
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " cannot be opened", e);
        }
    }

    /** Returns the jar signed anew; signatures that it had are gone. */
    public byte[] sign(byte[] jar) {
        return sign(jar, STRONG);
    }

    /**
     * Returns the jar signed anew with another digest, such as one that is too weak.
     *
     * @param digest such as {@code SHA-1}
     */
    public byte[] sign(byte[] jar, String digest) {
        byte[] bare = BareJar.of(jar);
        String print = digest + hex(sha256(bare));
        return signed.computeIfAbsent(print, unknown -> added(bare, digest, "SIGNER"))
                .clone();
    }

    /** Returns the jar with this signature beside those that it has. */
    public byte[] signBeside(byte[] jar, String signer) {
        return added(jar, STRONG, signer);
    }

    private byte[] added(byte[] jar, String digest, String signer) {
        try (TemporaryFolder folder = TemporaryFolder.create("hoanhap-signing")) {
            Path file = Files.write(folder.path().resolve("bare.jar"), jar);
            var out = new ByteArrayOutputStream();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                new JarSigner.Builder(
                                key, CertificateFactory.getInstance("X.509").generateCertPath(chain))
                        .digestAlgorithm(digest)
                        .signatureAlgorithm(digest.replace("-", "") + "with"
                                + (key.getAlgorithm().equals("EC") ? "ECDSA" : "RSA"))
                        .signerName(signer)
                        .build()
                        .sign(zip, out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot sign", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot sign with " + digest, e);
        }
    }

    /** Returns the certificate of the key. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Returns the certificate as a PEM file has it. */
    public String pem() {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(encoded(certificate()))
                + "\n-----END CERTIFICATE-----\n";
    }

    /** Returns the certificate's SHA-256 in small hex letters: by this name a trust store knows it. */
    public String fingerprint() {
        return hex(sha256(encoded(certificate())));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance(STRONG).digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
