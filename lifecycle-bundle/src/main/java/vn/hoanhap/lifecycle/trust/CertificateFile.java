package vn.hoanhap.lifecycle.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoanhap.lifecycle.http.SpooledFile;

/** Reads certificates as vendors send them, PEM or DER, and writes them as PEM. */
final class CertificateFile {

    /** The most bytes of a file with one certificate. */
    static final int MOST_BYTES = 64 << 10;

    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END (?:X509 |TRUSTED )?CERTIFICATE-----");
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private CertificateFile() {}

    /**
     * Returns the bytes of the first certificate of a file; text around it is let be.
     *
     * @throws IllegalArgumentException when what stands between the marks is no Base64
     */
    static byte[] encoded(byte[] file) {
        Matcher pem = PEM.matcher(new String(file, StandardCharsets.ISO_8859_1));
        return pem.find() ? Base64.getMimeDecoder().decode(pem.group(1)) : file;
    }

    /** Reads a certificate, of which a file from {@link #encoded} is made. */
    static X509Certificate read(byte[] encoded) throws CertificateException {
        try (InputStream in = new ByteArrayInputStream(encoded)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException e) {
            throw new CertificateException(e);
        }
    }

    static String pem(byte[] encoded) {
        return "-----BEGIN CERTIFICATE-----\n" + LINES.encodeToString(encoded) + "\n-----END CERTIFICATE-----\n";
    }

    static String fingerprint(byte[] encoded) {
        return HexFormat.of().formatHex(SpooledFile.sha256Digest().digest(encoded));
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return fingerprint(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }
}
