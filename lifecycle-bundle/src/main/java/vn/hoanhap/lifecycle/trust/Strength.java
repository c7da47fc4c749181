package vn.hoanhap.lifecycle.trust;

import java.security.Key;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says what is too weak to be believed: a digest whose collisions are made in practice (MD2, MD5, SHA-1), and a key that NIST
 * SP 800-131A no longer allows for signing (RSA and DSA under 2048 bits, elliptic curves under 224).
 */
final class Strength {

    private static final int LEAST_BITS = 2048;
    private static final int LEAST_CURVE_BITS = 224;
    private static final Set<String> WEAK = Set.of("MD2", "MD4", "MD5", "SHA1");

    private Strength() {}

    /** Returns the name of a key that is too short, such as {@code RSA 1024}; empty when it is long enough. */
    static Optional<String> weakKey(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        int bits = bits(key);
        int least = key instanceof ECKey ? LEAST_CURVE_BITS : LEAST_BITS;
        return bits < least ? Optional.of(key.getAlgorithm() + " " + bits) : Optional.empty();
    }

    /** Curves without a size of their own (Ed25519, Ed448) are strong. */
    private static int bits(Key key) {
        if (key instanceof RSAKey rsa) {
            return rsa.getModulus().bitLength();
        }
        if (key instanceof DSAKey dsa) {
            return dsa.getParams() == null ? 0 : dsa.getParams().getP().bitLength();
        }
        return key instanceof ECKey curve ? curve.getParams().getOrder().bitLength() : Integer.MAX_VALUE;
    }

    /** Tells whether a digest is strong, by its name or that of a signature: {@code SHA-256}, {@code SHA256withRSA}. */
    static boolean strong(String algorithm) {
        String plain = algorithm.toUpperCase(Locale.ROOT).replace("-", "").replaceFirst("WITH.*", "");
        return !WEAK.contains(plain);
    }
}
