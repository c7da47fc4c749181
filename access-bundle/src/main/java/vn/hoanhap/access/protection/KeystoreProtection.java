package vn.hoanhap.access.protection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import vn.hoanhap.core.access.Protection;

/** Seals and opens fields with the person's data key, and hashes for searching. */
public final class KeystoreProtection implements Protection {

    private final DataKeys dataKeys;
    private final SearchHashes hashes;

    /** Uses the given keystore and data keys. */
    public KeystoreProtection(KeyFile keys, DataKeys dataKeys) {
        this.dataKeys = dataKeys;
        this.hashes = new SearchHashes(keys.searchKey());
    }

    @Override
    public byte[] seal(long personId, String field, String plain) {
        SecretKey key = dataKeys.getOrMake(personId);
        return AesGcm.encrypt(key, context(personId, field), plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> open(long personId, String field, byte[] sealed) {
        Optional<SecretKey> key = dataKeys.get(personId);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        byte[] plain = AesGcm.decrypt(key.get(), context(personId, field), sealed)
                .orElseThrow(() -> new IllegalStateException("the field " + field + " of person " + personId
                        + " is not what was sealed there; bring the row back from a backup"));
        return Optional.of(new String(plain, StandardCharsets.UTF_8));
    }

    @Override
    public List<byte[]> tokens(String text) {
        return hashes.tokens(text);
    }

    @Override
    public List<byte[]> sought(String query) {
        return hashes.sought(query);
    }

    @Override
    public byte[] exact(String value) {
        return hashes.exact(value);
    }

    @Override
    public void erase(long personId) {
        dataKeys.erase(personId);
    }

    private static String context(long personId, String field) {
        return "person:" + personId + ":" + field;
    }
}
