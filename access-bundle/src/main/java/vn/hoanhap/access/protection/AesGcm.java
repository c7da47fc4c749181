package vn.hoanhap.access.protection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts with AES-256-GCM: a form byte, 12 random bytes, the ciphertext with its 16-byte tag. */
final class AesGcm {

    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /** Encrypts; {@code context} must be the same at decryption. */
    static byte[] encrypt(SecretKey key, String context, byte[] plain) {
        byte[] nonce = random(NONCE);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
            byte[] sealed = Arrays.copyOf(new byte[] {FORM}, 1 + NONCE + secret.length);
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            System.arraycopy(secret, 0, sealed, 1 + NONCE, secret.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw missingCipher(e);
        }
    }

    /** Decrypts; empty when key, context or bytes are not those of the encryption. */
    static Optional<byte[]> decrypt(SecretKey key, String context, byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != FORM) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, context);
            return Optional.of(cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw missingCipher(e);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static IllegalStateException missingCipher(GeneralSecurityException e) {
        return new IllegalStateException("this Java cannot do AES-GCM; use one that has the standard ciphers", e);
    }
}
