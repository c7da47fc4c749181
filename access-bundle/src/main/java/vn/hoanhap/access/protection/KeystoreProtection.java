package vn.hoanhap.access.protection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.access.Protection;

/** Seals and opens fields with the person's data key, and hashes for searching. */
public final class KeystoreProtection implements Protection {

    private final KeyFile keys;
    private final DataKeys dataKeys;
    private final SearchHashes hashes;

    /** Uses the given keystore and data keys. */
    public KeystoreProtection(KeyFile keys, DataKeys dataKeys) {
        this.keys = keys;
        this.dataKeys = dataKeys;
        this.hashes = new SearchHashes(keys.searchKey());
    }

    @Override
    public byte[] seal(long personId, String field, String plain) {
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        return AesGcm.encrypt(dataKeys.getOrMake(personId), personField(personId, field), bytes);
    }

    @Override
    public Optional<String> open(long personId, String field, byte[] sealed) {
        return opened(personId, personField(personId, field), sealed)
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    @Override
    public byte[] sealBytes(long ownerId, String field, byte[] plain) {
        return AesGcm.encrypt(dataKeys.getOrMake(ownerId), ownedField(ownerId, field), plain);
    }

    @Override
    public Optional<byte[]> openBytes(long ownerId, String field, byte[] sealed) {
        return opened(ownerId, ownedField(ownerId, field), sealed);
    }

    private Optional<byte[]> opened(long ownerId, String context, byte[] sealed) {
        return dataKeys.get(ownerId).map(key -> AesGcm.decrypt(key, context, sealed)
                .orElseThrow(() -> new IllegalStateException(
                        "the field " + context + " is not what was sealed there; bring the row back from a backup")));
    }

    @Override
    public byte[] mark(String purpose, String text) {
        return keys.mark(purpose, text);
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
    public void erase(long ownerId) {
        dataKeys.erase(ownerId);
    }

    private static String personField(long personId, String field) {
        return "person:" + personId + ":" + field;
    }

    private static String ownedField(long ownerId, String field) {
        return "owner:" + ownerId + ":" + field;
    }
}
