package vn.hoanhap.lifecycle.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.lifecycle.jar.KeptJars;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.phase.Words;
import vn.hoanhap.lifecycle.ring.SharedJars;
import vn.hoanhap.lifecycle.trust.Signatures;

/**
 * Finds the jars of what should serve: in the data folder, else in the database, where another node has put them. The folder was
 * filled by this server; bytes from the database are judged like those of a file that somebody sends.
 */
public final class FetchedJars {

    private static final Logger LOG = LoggerFactory.getLogger(FetchedJars.class);

    private final KeptJars kept;
    private final SharedJars shared;
    private final Signatures signatures;
    private final Path temporary;
    private final Words words;

    /** Fetches by way of the given folder. */
    public FetchedJars(KeptJars kept, SharedJars shared, Signatures signatures, Path temporary, Words words) {
        this.kept = kept;
        this.shared = shared;
        this.signatures = signatures;
        this.temporary = temporary;
        this.words = words;
    }

    /**
     * Returns where a jar lies.
     *
     * @throws PhaseFailure when it is nowhere, or is not what it was, or nobody who is trusted signed it
     */
    public Path find(String sha256) throws PhaseFailure {
        if (!kept.has(sha256)) {
            fetch(sha256);
        }
        return kept.path(sha256);
    }

    private void fetch(String sha256) throws PhaseFailure {
        try {
            Files.createDirectories(temporary);
            Path file = Files.createTempFile(temporary, "fetched-", ".part");
            try {
                if (!shared.copy(sha256, file)) {
                    throw words.failure("jar-lost", sha256);
                }
                if (!sha256.equals(KeptJars.sha256(file))) {
                    LOG.error("{}.jar in the database is not what was kept; it is removed there", sha256);
                    shared.drop(sha256);
                    throw words.failure("jar-altered", sha256);
                }
                signatures.check(file, sha256);
                kept.keep(file, sha256);
                LOG.info("{}.jar was fetched from the database", sha256);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (StoreException e) {
            throw words.failure("store", Words.brief(e));
        } catch (IOException e) {
            throw words.failure("unexpected", e.getClass().getSimpleName(), Words.brief(e));
        }
    }
}
