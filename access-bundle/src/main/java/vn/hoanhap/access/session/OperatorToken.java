package vn.hoanhap.access.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import vn.hoanhap.access.protection.PrivateFiles;

/**
 * Is the token of the command line on this machine: new at every start, in a file that only the server's own user reads.
 * Whoever reads that file could read the database and the keys as well.
 */
public final class OperatorToken implements AutoCloseable {

    private final Path file;
    private final byte[] token;

    private OperatorToken(Path file, String token) {
        this.file = file;
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Makes a new token and writes it to {@code run/operator.token} below the data folder.
     *
     * @throws IllegalStateException when the folder cannot be written to
     */
    public static OperatorToken issue(Path dataFolder) {
        Path file = dataFolder.resolve("run").resolve("operator.token");
        String token = Tokens.fresh("hnop_");
        try {
            PrivateFiles.write(file, token);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot write " + file + "; give the server's user the right to write there, or free some room", e);
        }
        return new OperatorToken(file, token);
    }

    /** Tells whether a caller's token is this one; takes as long whether it nearly is or not. */
    boolean matches(String other) {
        return MessageDigest.isEqual(token, other.getBytes(StandardCharsets.UTF_8));
    }

    /** Removes the file: the token ends with the server. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot remove " + file + "; it holds no valid token any more", e);
        }
    }
}
