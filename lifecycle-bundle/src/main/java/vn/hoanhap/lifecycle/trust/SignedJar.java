package vn.hoanhap.lifecycle.trust;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.lifecycle.jar.JarBounds;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.phase.Words;

/**
 * Reads a jar to its end and says who signed all of it. Java checks each digest and signature; what Java lets pass is looked
 * at here: entries that nobody signed, entries that come twice or are gone, digests and keys that are too weak (of which Java
 * says only that the jar is not signed), signatures by different people.
 */
final class SignedJar {

    /** Unpacked; a jar is at most 256 MB packed. */
    static final long MOST_BYTES = 1L << 30;

    private final JarFile jar;
    private final List<JarEntry> entries;
    private final Manifest manifest;
    private final Words words;

    private SignedJar(JarFile jar, Manifest manifest, Words words) {
        this.jar = jar;
        this.manifest = manifest;
        this.words = words;
        entries = Collections.list(jar.entries());
    }

    /**
     * Returns who signed all of a jar: mostly one, two during a change of keys.
     *
     * @return none when it bears no signature at all
     * @throws PhaseFailure when what it bears is not a whole, true and strong signature
     */
    static List<Chain> signers(Path file, Words words) throws PhaseFailure {
        JarBounds.check(file, words);
        File opened = file.toFile();
        try (JarFile jar = new JarFile(opened, true, ZipFile.OPEN_READ, JarFile.baseVersion())) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw words.failure("no-bundle");
            }
            return new SignedJar(jar, manifest, words).signers();
        } catch (SecurityException e) {
            throw words.failure("trust.changed", JarFile.MANIFEST_NAME);
        } catch (IOException e) {
            throw words.failure("trust.damaged");
        }
    }

    private List<Chain> signers() throws PhaseFailure, IOException {
        checkNames();
        SignatureFiles files = new SignatureFiles(jar, entries, words);
        if (files.none()) {
            return List.of();
        }
        files.check();
        checkDigests();
        checkNoneGone();
        Set<CodeSigner> common = null;
        long room = MOST_BYTES;
        for (JarEntry entry : entries) {
            if (SignatureFiles.isOne(entry.getName())) {
                continue;
            }
            long read = readWhole(entry, room);
            room -= read;
            if (!entry.isDirectory() || read > 0) {
                common = together(common, entry);
            }
        }
        return common == null
                ? List.of()
                : common.stream()
                        .map(signer -> Chain.of(signer.getSignerCertPath().getCertificates()))
                        .toList();
    }

    private void checkNames() throws PhaseFailure {
        Set<String> names = new HashSet<>();
        for (JarEntry entry : entries) {
            String name = entry.getName();
            // Java takes the manifest under any capitals, others only as it is written.
            boolean first = names.add(SignatureFiles.isOne(name) ? name.toUpperCase(Locale.ROOT) : name);
            if (!first) {
                throw words.failure("trust.twice", name);
            }
        }
    }

    /** What the manifest notes of an entry must hold at least one digest that nobody can forge. */
    private void checkDigests() throws PhaseFailure {
        for (var section : manifest.getEntries().entrySet()) {
            List<String> digests = digests(section.getValue());
            if (!digests.isEmpty() && digests.stream().noneMatch(Strength::strong)) {
                throw words.failure("trust.weak-digest", digests.get(0), section.getKey());
            }
        }
    }

    private void checkNoneGone() throws PhaseFailure {
        Set<String> names = new HashSet<>();
        entries.forEach(entry -> names.add(entry.getName()));
        for (var section : manifest.getEntries().entrySet()) {
            if (!names.contains(section.getKey())
                    && !digests(section.getValue()).isEmpty()) {
                throw words.failure("trust.gone", section.getKey());
            }
        }
    }

    static List<String> digests(Attributes attributes) {
        return attributes.keySet().stream()
                .map(Object::toString)
                .filter(name -> name.toUpperCase(Locale.ROOT).endsWith("-DIGEST"))
                .map(name -> name.substring(0, name.length() - "-DIGEST".length()))
                .toList();
    }

    private long readWhole(JarEntry entry, long room) throws PhaseFailure, IOException {
        byte[] buffer = new byte[1 << 14];
        long read = 0;
        try (InputStream in = jar.getInputStream(entry)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                read += count;
                if (read > room) {
                    throw words.failure("trust.too-large", MOST_BYTES >> 20);
                }
            }
            return read;
        } catch (SecurityException e) {
            throw words.failure("trust.changed", changed(entry, e));
        }
    }

    /** Java says “… digest error for NAME”; when it speaks of no entry, it was the list of entries that is not as it was signed. */
    private String changed(JarEntry entry, SecurityException said) {
        String message = String.valueOf(said.getMessage());
        if (message.endsWith(" " + entry.getName())) {
            return entry.getName();
        }
        String named = message.substring(message.lastIndexOf(" for ") < 0 ? 0 : message.lastIndexOf(" for ") + 5);
        return jar.getEntry(named) == null ? JarFile.MANIFEST_NAME : named;
    }

    private Set<CodeSigner> together(@Nullable Set<CodeSigner> before, JarEntry entry) throws PhaseFailure {
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers == null || signers.length == 0) {
            Attributes noted = manifest.getAttributes(entry.getName());
            boolean known = noted != null && !digests(noted).isEmpty();
            throw words.failure(known ? "trust.partly" : "trust.added", entry.getName());
        }
        Set<CodeSigner> both = new LinkedHashSet<>(Arrays.asList(signers));
        if (before != null) {
            both.retainAll(before);
        }
        if (both.isEmpty()) {
            throw words.failure("trust.partly", entry.getName());
        }
        return both;
    }
}
