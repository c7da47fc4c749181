package vn.hoanhap.launcher.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * The list of every file of a release, in a jar that is signed with the ordinary tools, as programmes are.
 *
 * @param name a folder's name for the release: its version and the beginning of the list's digest
 * @param files SHA-256 by path, hex
 * @param signer who signed the list
 */
public record SignedList(String name, Map<String, String> files, X509Certificate signer) {
    /** Where the jar lies in a release. */
    public static final String JAR = "release/release.jar";

    private static final String ENTRY = "files.sha256";
    private static final int DIGEST_SHOWN = 8;
    private static final Pattern VERSION = Pattern.compile("version ([A-Za-z0-9][A-Za-z0-9._-]{0,60})");
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    /**
     * Reads and checks a list; whether its signer is trusted is another question.
     *
     * @throws Refusal when nobody signed it, it was changed since, or the signer's certificate has run out
     */
    public static SignedList read(Path jar) {
        try (JarFile file = new JarFile(jar.toFile(), true)) {
            JarEntry entry = file.getJarEntry(ENTRY);
            if (entry == null) {
                throw Refusal.problem("update.noList", jar.toString());
            }
            byte[] content;
            try (InputStream in = file.getInputStream(entry)) {
                content = in.readAllBytes();
            }
            CodeSigner[] signers = entry.getCodeSigners();
            if (signers == null) {
                throw Refusal.problem("update.unsigned", jar.toString());
            }
            X509Certificate signer = (X509Certificate)
                    signers[0].getSignerCertPath().getCertificates().get(0);
            signer.checkValidity();
            return parsed(content, signer);
        } catch (IOException | SecurityException changed) {
            throw Refusal.problem("update.changed", SignedList.JAR).because(changed);
        } catch (CertificateException expired) {
            throw Refusal.problem("update.expired", String.valueOf(expired.getMessage()))
                    .because(expired);
        }
    }

    private static SignedList parsed(byte[] content, X509Certificate signer) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        Matcher version = VERSION.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (!version.matches()) {
            throw Refusal.problem("update.changed", ENTRY);
        }
        Map<String, String> files = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher file = LINE.matcher(line);
            if (!file.matches() || !stays(file.group(2))) {
                throw Refusal.problem("update.changed", ENTRY);
            }
            files.put(file.group(2), file.group(1));
        }
        String digest = HexFormat.of().formatHex(Release.digest().digest(content));
        return new SignedList(version.group(1) + "-" + digest.substring(0, DIGEST_SHOWN), files, signer);
    }

    /** No path leads out of the release's folder, on any system. */
    private static boolean stays(String path) {
        return !path.startsWith("/")
                && path.indexOf('\\') < 0
                && path.indexOf(':') < 0
                && !List.of(path.split("/", -1)).contains("..");
    }

    /** Returns the SHA-256 of the signer's certificate, as {@code trust list} shows it. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(Release.digest().digest(signer.getEncoded()));
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    /** Tells whether a folder of certificates ({@code *.pem}) holds the signer's; one that is not there holds none. */
    public boolean signedByOneOf(Path folder) {
        return certificates(folder).contains(signer);
    }

    private static List<X509Certificate> certificates(Path folder) {
        List<X509Certificate> certificates = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pem")) {
                for (Path file : files) {
                    try (InputStream in = Files.newInputStream(file)) {
                        certificates.add((X509Certificate)
                                CertificateFactory.getInstance("X.509").generateCertificate(in));
                    }
                }
            } catch (IOException | CertificateException unreadable) {
                throw Refusal.problem("file.notReadable", folder.toString()).because(unreadable);
            }
        }
        return certificates;
    }
}
