import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/**
 * Signs the jars of folders, and writes the certificate for the distribution. {@code java SignJars.java KEYS CERTIFICATE
 * FOLDER...}; the build calls it. The key is the release's, where the environment names one (HOANHAP_SIGNING_KEYSTORE, a PKCS#12
 * file; HOANHAP_SIGNING_ALIAS; HOANHAP_SIGNING_PASSWORD_FILE, whose first line opens it); else a development key that is made once
 * in the folder KEYS and lives as long as that. Content and times of what is signed stay as they are.
 */
final class SignJars {
    private static final String STORE = "HOANHAP_SIGNING_KEYSTORE";
    private static final String ALIAS = "hoanhap";
    private static final String SIGNER = "HOANHAP";
    private static final int PASSWORD_BYTES = 24;

    private final PrivateKey key;
    private final Certificate[] chain;

    private SignJars(PrivateKey key, Certificate[] chain) {
        this.key = key;
        this.chain = chain;
    }

    public static void main(String[] arguments) throws Exception {
        SignJars signing = of(System.getenv(), Path.of(arguments[0]));
        signing.writeCertificate(Path.of(arguments[1]));
        for (String folder : List.of(arguments).subList(2, arguments.length)) {
            try (Stream<Path> jars = Files.list(Path.of(folder))) {
                for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                    signing.sign(jar);
                }
            }
        }
    }

    private static SignJars of(Map<String, String> environment, Path keys) throws Exception {
        if (environment.containsKey(STORE)) {
            return read(
                    Path.of(environment.get(STORE)),
                    Path.of(required(environment, "HOANHAP_SIGNING_PASSWORD_FILE")),
                    required(environment, "HOANHAP_SIGNING_ALIAS"));
        }
        Path store = keys.resolve("development.p12");
        Path password = keys.resolve("development.password");
        if (!Files.isRegularFile(store) || !Files.isRegularFile(password)) {
            make(keys, store, password);
        }
        return read(store, password, ALIAS);
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(STORE + " is set, so " + name + " must be set too");
        }
        return value;
    }

    /** Java makes certificates with this tool only. The certificate may sign programmes, and issues no others. */
    private static void make(Path keys, Path store, Path password) throws IOException, InterruptedException {
        Files.createDirectories(keys);
        Files.deleteIfExists(store);
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, HexFormat.of().formatHex(secret) + "\n");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        tool, "-genkeypair", "-alias", ALIAS, "-keyalg", "RSA", "-keysize", "3072", "-sigalg", "SHA256withRSA",
                        "-validity", "3650", "-dname", "CN=Hoa Nhap development build", "-ext", "KeyUsage=digitalSignature",
                        "-ext", "ExtendedKeyUsage=codeSigning", "-storetype", "PKCS12", "-keystore", store.toString(),
                        "-storepass:file", password.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IllegalStateException("no development key could be made: " + said);
        }
    }

    private static SignJars read(Path file, Path passwordFile, String alias) throws IOException, GeneralSecurityException {
        char[] password = Files.readString(passwordFile).lines().findFirst().orElse("").strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        Certificate[] chain = store.getCertificateChain(alias);
        if (chain == null || !(store.getKey(alias, password) instanceof PrivateKey key)) {
            throw new IllegalStateException(file + " has no key named " + alias);
        }
        return new SignJars(key, chain);
    }

    private void writeCertificate(Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent());
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(chain[0].getEncoded());
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n");
    }

    private void sign(Path jar) throws Exception {
        Path part = jar.resolveSibling(jar.getFileName() + ".part");
        CertificateFactory certificates = CertificateFactory.getInstance("X.509");
        JarSigner signer = new JarSigner.Builder(key, certificates.generateCertPath(Arrays.asList(chain)))
                .digestAlgorithm("SHA-256")
                .signerName(SIGNER)
                .build();
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(part)) {
            signer.sign(zip, out);
        }
        Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
