package vn.hoanhap.lifecycle.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Looks into a signature block (PKCS #7 SignedData, RFC 5652, section 5.1) for what Java does not tell: with which digest it
 * was signed, and with which certificates. Whether it is true is for Java to say.
 */
final class SignatureBlock {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int TAGGED = 0xa0;
    private static final int IDENTIFIER = 0x06;
    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_BYTES = 4;

    /** RFC 5754 and RFC 8419; the digests that were good once are named for the sentence. */
    private static final Map<String, String> DIGESTS = Map.ofEntries(
            Map.entry("608648016503040201", "SHA-256"),
            Map.entry("608648016503040202", "SHA-384"),
            Map.entry("608648016503040203", "SHA-512"),
            Map.entry("608648016503040208", "SHA3-256"),
            Map.entry("608648016503040209", "SHA3-384"),
            Map.entry("60864801650304020a", "SHA3-512"),
            Map.entry("60864801650304020c", "SHAKE256"),
            Map.entry("2b0e03021a", "SHA-1"),
            Map.entry("2a864886f70d0205", "MD5"),
            Map.entry("2a864886f70d0202", "MD2"));

    private final byte[] bytes;

    private SignatureBlock(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Is a value: its tag, and where its content begins and ends. */
    private record Part(int tag, int from, int to) {}

    /** Returns the names of the digests with which the signers signed; one that is not known by its dotted number in hex. */
    static List<String> digests(byte[] block) throws IOException {
        try {
            return new SignatureBlock(block).digests();
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("the signature block is cut short", e);
        }
    }

    /** Returns the certificates in the block. */
    static List<X509Certificate> certificates(byte[] block) throws IOException {
        try (InputStream in = new ByteArrayInputStream(block)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new IOException("the certificates in the signature block cannot be read", e);
        }
    }

    /** SignedData: version, digestAlgorithms, encapContentInfo, [0] certificates, [1] crls, signerInfos. */
    private List<String> digests() throws IOException {
        List<Part> content = parts(part(0));
        Part signedData = parts(content.get(1)).get(0);
        List<Part> fields = parts(signedData);
        Part signers = fields.get(fields.size() - 1);
        if (content.get(1).tag() != TAGGED
                || signers.tag() != SET
                || parts(signers).isEmpty()) {
            throw new IOException("the signature block has no signer");
        }
        List<String> digests = new ArrayList<>();
        for (Part signer : parts(signers)) {
            digests.add(digest(parts(signer)));
        }
        return digests;
    }

    /** SignerInfo: version, issuer and serial number, digestAlgorithm, … */
    private String digest(List<Part> signer) throws IOException {
        Part identifier = parts(signer.get(2)).get(0);
        if (identifier.tag() != IDENTIFIER) {
            throw new IOException("the signature block names no digest");
        }
        String number = HexFormat.of().formatHex(bytes, identifier.from(), identifier.to());
        return DIGESTS.getOrDefault(number, number);
    }

    /** Tells whether a digest of a block is known and strong. */
    static boolean strong(String digest) {
        return DIGESTS.containsValue(digest) && Strength.strong(digest);
    }

    private List<Part> parts(Part whole) throws IOException {
        if (whole.tag() != SEQUENCE && whole.tag() != SET && whole.tag() != TAGGED) {
            throw new IOException("the signature block is no SignedData");
        }
        List<Part> parts = new ArrayList<>();
        for (int at = whole.from(); at < whole.to(); ) {
            Part part = part(at);
            parts.add(part);
            at = part.to();
        }
        return parts;
    }

    private Part part(int at) throws IOException {
        int tag = bytes[at] & 0xff;
        int first = bytes[at + 1] & 0xff;
        int from = at + 2;
        long length = first;
        if (first >= LONG_FORM) {
            int count = first - LONG_FORM;
            if (count == 0 || count > MOST_LENGTH_BYTES) {
                throw new IOException("the signature block is not in DER");
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = (length << 8) | (bytes[from++] & 0xff);
            }
        }
        if (from + length > bytes.length) {
            throw new IOException("the signature block is cut short");
        }
        return new Part(tag, from, (int) (from + length));
    }
}
