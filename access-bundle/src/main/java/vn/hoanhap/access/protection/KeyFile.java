package vn.hoanhap.access.protection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.audit.Link;

/**
 * Holds the server's keys: those that wrap data keys ({@code identity-1}, {@code identity-2}, ...: the last one wraps, the
 * others only unwrap), the one for search hashes and the one for the audit trail's head. A PKCS12 file that is never in a
 * backup of the database; nodes of one cluster share it.
 */
public final class KeyFile {

    private static final String IDENTITY = "identity-";
    private static final String SEARCH = "search";
    private static final String AUDIT = "audit";
    private static final int KEY_BYTES = 32;
    private static final String SEALED_BY = "PBEWithHmacSHA256AndAES_256";
    private static final String FILE_ROUNDS = "keystore.pkcs12.macIterationCount";
    private static final int SALT_BYTES = 20;
    /** What makes guessing a password that a person thought of slow. */
    private static final int ROUNDS_OF_A_GIVEN_PASSWORD = 10_000;
    /** Nobody guesses 256 random bits, and every start runs through these rounds once per key. */
    private static final int ROUNDS_OF_A_RANDOM_PASSWORD = 1;

    private final Path file;
    private final char[] password;
    private final int rounds;
    private volatile Map<String, SecretKey> keys;

    private KeyFile(Path file, char[] password, int rounds, Map<String, SecretKey> keys) {
        this.file = file;
        this.password = password;
        this.rounds = rounds;
        this.keys = keys;
    }

    /**
     * Opens the keystore; makes it with fresh keys when there is none.
     *
     * @param file where it lies
     * @param given its password; null means the one in {@code FILE.password} beside it, made together with the keystore
     * @param mayMake asked when there is none; false refuses to make one: people were sealed with keys that are now missing
     * @throws IllegalStateException naming the file and what to do
     */
    public static KeyFile open(Path file, @Nullable String given, BooleanSupplier mayMake) {
        try {
            if (Files.exists(file)) {
                char[] password = password(file, given);
                return new KeyFile(file, password, rounds(given), load(file, password));
            }
            if (!mayMake.getAsBoolean()) {
                throw new IllegalStateException(
                        "the keystore " + file + " is missing, but people are sealed with its keys;"
                                + " put back the copy of it that lies outside the backups, with its password file");
            }
            return make(file, given);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the keystore " + file + " cannot be opened or written: check its password"
                            + " (hoanhap.keystore.password or " + passwordFile(file) + ") and the rights of the folder",
                    e);
        }
    }

    private static KeyFile make(Path file, @Nullable String given) throws IOException, GeneralSecurityException {
        String password = given;
        if (password == null) {
            password = Base64.getUrlEncoder().withoutPadding().encodeToString(AesGcm.random(KEY_BYTES));
            PrivateFiles.write(passwordFile(file), password);
        }
        Map<String, SecretKey> fresh = new TreeMap<>();
        fresh.put(IDENTITY + 1, freshKey());
        fresh.put(SEARCH, freshKey());
        fresh.put(AUDIT, freshKey());
        KeyFile made = new KeyFile(file, password.toCharArray(), rounds(given), fresh);
        made.save(fresh);
        return made;
    }

    /** Adds a wrapping key, which wraps from now on. */
    public synchronized String addIdentityKey() {
        Map<String, SecretKey> more = new TreeMap<>(keys);
        String name = IDENTITY + (number(identityKey()) + 1);
        more.put(name, freshKey());
        try {
            save(more);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the keystore " + file
                            + " cannot be written, so no key was added; check the folder's rights and room",
                    e);
        }
        keys = more;
        return name;
    }

    /** Returns the name of the key that wraps now. */
    String identityKey() {
        int newest = keys.keySet().stream()
                .filter(name -> name.startsWith(IDENTITY))
                .mapToInt(KeyFile::number)
                .max()
                .orElseThrow(() -> new IllegalStateException("the keystore " + file + " has no key " + IDENTITY + 1));
        return IDENTITY + newest;
    }

    /**
     * Returns a wrapping key. One that is not known yet is looked for in the file: another node has added it.
     *
     * @throws IllegalStateException when the file lacks it too
     */
    SecretKey identityKey(String name) {
        SecretKey known = keys.get(name);
        if (known == null) {
            reload();
            known = keys.get(name);
        }
        if (known == null || !name.startsWith(IDENTITY)) {
            throw new IllegalStateException("the keystore " + file + " lacks the key " + name
                    + "; bring the file up to date from the node that rotated the keys");
        }
        return known;
    }

    SecretKey searchKey() {
        return named(SEARCH);
    }

    /** Returns the keyed hash of the chain's last link, base64. */
    public String auditMac(Link last) {
        byte[] hash = KeyedHash.of(named(AUDIT), last.number() + ":" + last.hash());
        return Base64.getEncoder().encodeToString(hash);
    }

    /** Hashes under the audit trail's key, whose own texts begin with a number. */
    byte[] mark(String purpose, String text) {
        return KeyedHash.of(named(AUDIT), "mark " + purpose.length() + " " + purpose + " " + text);
    }

    private SecretKey named(String name) {
        SecretKey key = keys.get(name);
        if (key == null) {
            throw new IllegalStateException(
                    "the keystore " + file + " lacks the key " + name + "; it is not this server's");
        }
        return key;
    }

    private synchronized void reload() {
        try {
            keys = load(file, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the keystore " + file + " cannot be read again; check the file's rights", e);
        }
    }

    private void save(Map<String, SecretKey> all) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        for (Map.Entry<String, SecretKey> key : all.entrySet()) {
            store.setEntry(
                    key.getKey(),
                    new KeyStore.SecretKeyEntry(key.getValue()),
                    new KeyStore.PasswordProtection(
                            password, SEALED_BY, new PBEParameterSpec(AesGcm.random(SALT_BYTES), rounds)));
        }
        var bytes = new ByteArrayOutputStream();
        storeWithRounds(store, bytes);
        PrivateFiles.write(file, bytes.toByteArray());
    }

    /** The seal over the whole file takes its rounds from a property of the machine: 10,000, unless somebody set others. */
    private void storeWithRounds(KeyStore store, ByteArrayOutputStream bytes)
            throws IOException, GeneralSecurityException {
        synchronized (KeyFile.class) {
            String before = System.getProperty(FILE_ROUNDS);
            try {
                if (before == null) {
                    System.setProperty(FILE_ROUNDS, Integer.toString(rounds));
                }
                store.store(bytes, password);
            } finally {
                if (before == null) {
                    System.clearProperty(FILE_ROUNDS);
                }
            }
        }
    }

    private static Map<String, SecretKey> load(Path file, char[] password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        Map<String, SecretKey> keys = new TreeMap<>();
        for (String name : Collections.list(store.aliases())) {
            if (store.getEntry(name, new KeyStore.PasswordProtection(password))
                    instanceof KeyStore.SecretKeyEntry entry) {
                keys.put(name, entry.getSecretKey());
            }
        }
        return keys;
    }

    private static int rounds(@Nullable String given) {
        return given == null ? ROUNDS_OF_A_RANDOM_PASSWORD : ROUNDS_OF_A_GIVEN_PASSWORD;
    }

    private static char[] password(Path file, @Nullable String given) throws IOException {
        return given != null
                ? given.toCharArray()
                : Files.readString(passwordFile(file), StandardCharsets.UTF_8)
                        .strip()
                        .toCharArray();
    }

    private static Path passwordFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".password");
    }

    private static SecretKey freshKey() {
        return new SecretKeySpec(AesGcm.random(KEY_BYTES), "AES");
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(IDENTITY.length()));
    }
}
