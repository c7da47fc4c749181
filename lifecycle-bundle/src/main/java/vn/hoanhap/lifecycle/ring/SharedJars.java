package vn.hoanhap.lifecycle.ring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Keeps jars in the database, where every node finds them. Runs in units of work of its own. */
public interface SharedJars {

    /** Keeps nothing: for the only node of a database. */
    SharedJars NONE = new SharedJars() {
        @Override
        public boolean put(Path jar, String sha256) {
            return false;
        }

        @Override
        public boolean has(String sha256) {
            return false;
        }

        @Override
        public boolean copy(String sha256, Path target) {
            return false;
        }

        @Override
        public void drop(String sha256) {
            // nothing is there
        }

        @Override
        public Set<String> olderThan(Duration age) {
            return Set.of();
        }
    };

    /**
     * Takes a jar in; waits while another node takes in the same.
     *
     * @return true when it was not there before
     */
    boolean put(Path jar, String sha256) throws IOException, InterruptedException;

    /** Tells whether a jar is there, whole. */
    boolean has(String sha256);

    /**
     * Writes a jar to a file; whoever asks compares its SHA-256.
     *
     * @return false when it is not there
     */
    boolean copy(String sha256, Path target) throws IOException;

    /** Removes a jar; nothing happens when it is not there. */
    void drop(String sha256);

    /** Lists what has been there for longer than so long. */
    Set<String> olderThan(Duration age);
}
