package vn.hoanhap.lifecycle.trust;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.TransactionRunner;

/**
 * Trusts the key that signed what came with the distribution: whoever installs the server trusts its maker. An update of the
 * server may bring another key. One that the office took back stays taken back.
 */
public final class ShippedCertificate {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedCertificate.class);
    private static final String MAKER = "Hòa Nhập";

    private final @Nullable Path home;
    private final TrustStore store;
    private final TransactionRunner transactions;
    private final Vendors vendors;

    /**
     * Looks into the folder {@code trust} of the distribution.
     *
     * @param home the distribution; null when unknown
     */
    public ShippedCertificate(@Nullable Path home, TrustStore store, TransactionRunner transactions, Vendors vendors) {
        this.home = home;
        this.store = store;
        this.transactions = transactions;
        this.vendors = vendors;
    }

    /** Adds what is new. */
    public void trust() {
        Path folder = home == null ? null : home.resolve("trust");
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pem")) {
            for (Path file : files) {
                trust(file);
            }
        } catch (IOException e) {
            LOG.error("{} cannot be read; add the certificate by hand: hoanhap trust add FILE", folder, e);
        }
    }

    /** Only a new certificate is read with Java's own reader, which costs a start some hundredths of a second. */
    private void trust(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try {
            String fingerprint = CertificateFile.fingerprint(CertificateFile.encoded(content));
            if (transactions.read(() -> store.find(fingerprint)).isEmpty()) {
                TrustedCertificate added = vendors.add(content, MAKER, null);
                LOG.info("trusting the distribution's certificate {} of {}", added.fingerprint(), added.subject());
            }
        } catch (ProblemException | IllegalArgumentException e) {
            LOG.error("{} is not trusted: {}", file, e.getMessage());
        }
    }
}
