package vn.hoanhap.testkit.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.text.ToneFree;

/** Seals for tests with one fixed key: real encryption and real keyed hashes, without the keys' own tables. */
public final class SealingProtection implements Protection {
    private static final byte[] KEY = "sixteen test key".getBytes(UTF_8);
    private final Set<Long> erased = new HashSet<>();
    private boolean anotherKeystore;
    private boolean refusing;

    /** Goes on with the keys of another server, or with the right ones again. */
    public void anotherKeystore(boolean wrong) {
        anotherKeystore = wrong;
    }

    /** Seals no more files, as a server whose keystore is out of reach, or does so again. */
    public void refuse(boolean refuses) {
        refusing = refuses;
    }

    @Override
    public byte[] seal(long personId, String field, String plain) {
        return crypt(Cipher.ENCRYPT_MODE, personId, field, plain.getBytes(UTF_8));
    }

    @Override
    public Optional<String> open(long personId, String field, byte[] sealed) {
        if (anotherKeystore) {
            throw new IllegalStateException("the data key of person " + personId + " does not open");
        }
        return erased.contains(personId)
                ? Optional.empty()
                : Optional.of(new String(crypt(Cipher.DECRYPT_MODE, personId, field, sealed), UTF_8));
    }

    @Override
    public byte[] sealBytes(long ownerId, String field, byte[] plain) {
        if (refusing) {
            throw new IllegalStateException("the keystore is out of reach");
        }
        return crypt(Cipher.ENCRYPT_MODE, ownerId, field, plain);
    }

    @Override
    public Optional<byte[]> openBytes(long ownerId, String field, byte[] sealed) {
        return erased.contains(ownerId)
                ? Optional.empty()
                : Optional.of(crypt(Cipher.DECRYPT_MODE, ownerId, field, sealed));
    }

    private static byte[] crypt(int mode, long personId, String field, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = hash(personId + field);
            cipher.init(mode, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, nonce, 0, 12));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("field " + field + " of person " + personId + " cannot be opened", e);
        }
    }

    private static byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<byte[]> tokens(String text) {
        Set<String> starts = new HashSet<>();
        for (String word : ToneFree.words(text)) {
            for (int end = 2; end <= word.length(); end++) {
                starts.add(word.substring(0, end));
            }
        }
        List<byte[]> hashes = new ArrayList<>();
        starts.forEach(start -> hashes.add(hash(start)));
        return hashes;
    }

    @Override
    public List<byte[]> sought(String query) {
        return ToneFree.words(query).stream().map(SealingProtection::hash).toList();
    }

    @Override
    public byte[] exact(String value) {
        return hash("exact " + value.replace(" ", "").toLowerCase(Locale.ROOT));
    }

    @Override
    public byte[] mark(String purpose, String text) {
        return hash(purpose + " " + text);
    }

    @Override
    public void erase(long personId) {
        erased.add(personId);
    }
}
