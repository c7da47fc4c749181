package vn.hoanhap.lifecycle.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.phase.Words;

/** The files in {@code META-INF} that bear signatures: each list of digests ({@code .SF}) goes with a block that signs it. */
final class SignatureFiles {

    /** JAR File Specification, “Signed JAR File”: these alone are not signed themselves. */
    private static final Pattern LIST = Pattern.compile("META-INF/([^/]+)\\.SF");

    private static final Pattern BLOCK = Pattern.compile("META-INF/([^/]+)\\.(?:RSA|DSA|EC)");
    private static final Pattern HEAD = Pattern.compile("(?i)(.+)-Digest-Manifest-Main-Attributes");
    private static final int MOST_BYTES = 8 << 20;

    private final JarFile jar;
    private final Map<String, JarEntry> lists;
    private final Map<String, JarEntry> blocks;
    private final Words words;

    SignatureFiles(JarFile jar, List<JarEntry> entries, Words words) {
        this.jar = jar;
        this.words = words;
        lists = named(LIST, entries);
        blocks = named(BLOCK, entries);
    }

    private static Map<String, JarEntry> named(Pattern pattern, List<JarEntry> entries) {
        Map<String, JarEntry> named = new TreeMap<>();
        for (JarEntry entry : entries) {
            Matcher matcher = pattern.matcher(entry.getName().toUpperCase(Locale.ROOT));
            if (matcher.matches()) {
                named.put(matcher.group(1), entry);
            }
        }
        return named;
    }

    /** Tells whether a name is that of the manifest or of a file that bears a signature. */
    static boolean isOne(String name) {
        String capitals = name.toUpperCase(Locale.ROOT);
        return capitals.equals(JarFile.MANIFEST_NAME)
                || LIST.matcher(capitals).matches()
                || BLOCK.matcher(capitals).matches();
    }

    /** Tells whether the jar bears no signature. */
    boolean none() {
        return lists.isEmpty() && blocks.isEmpty();
    }

    /**
     * Looks at every signature.
     *
     * @throws PhaseFailure when one is not whole, or too weak
     */
    void check() throws PhaseFailure, IOException {
        for (var block : blocks.entrySet()) {
            if (!lists.containsKey(block.getKey())) {
                throw words.failure("trust.added", block.getValue().getName());
            }
        }
        for (var list : lists.entrySet()) {
            JarEntry block = blocks.get(list.getKey());
            if (block == null) {
                throw words.failure("trust.gone", list.getValue().getName().replaceFirst("\\.[^.]+$", ".RSA"));
            }
            checkList(list.getValue());
            checkBlock(block);
        }
    }

    /** Without a strong digest of its head, the manifest could say anything: imports, components, versions. */
    private void checkList(JarEntry entry) throws PhaseFailure, IOException {
        Manifest list = new Manifest(new ByteArrayInputStream(bytes(entry)));
        List<String> ofHead = list.getMainAttributes().keySet().stream()
                .map(name -> HEAD.matcher(name.toString()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
        if (ofHead.isEmpty()) {
            throw words.failure("trust.no-head", entry.getName());
        }
        List<List<String>> all = new ArrayList<>(List.of(ofHead));
        list.getEntries().values().forEach(section -> all.add(SignedJar.digests(section)));
        for (List<String> digests : all) {
            if (!digests.isEmpty() && digests.stream().noneMatch(Strength::strong)) {
                throw words.failure("trust.weak-digest", digests.get(0), entry.getName());
            }
        }
    }

    private void checkBlock(JarEntry entry) throws PhaseFailure, IOException {
        byte[] block = bytes(entry);
        for (String digest : SignatureBlock.digests(block)) {
            if (!SignatureBlock.strong(digest)) {
                throw words.failure("trust.weak-digest", digest, entry.getName());
            }
        }
        for (X509Certificate certificate : SignatureBlock.certificates(block)) {
            Optional<String> weak = Strength.weakKey(certificate);
            if (weak.isPresent()) {
                throw words.failure(
                        "trust.weak-key",
                        weak.get(),
                        certificate.getSubjectX500Principal().getName(),
                        CertificateFile.fingerprint(certificate));
            }
        }
    }

    private byte[] bytes(JarEntry entry) throws PhaseFailure, IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw words.failure("trust.too-large", MOST_BYTES >> 20);
            }
            return bytes;
        }
    }
}
