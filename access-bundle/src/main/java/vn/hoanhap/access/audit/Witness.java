package vn.hoanhap.access.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoanhap.access.protection.PrivateFiles;

/**
 * Remembers the head of the chain outside the database, in a file beside the keystore: whoever can write the database only
 * cannot take rows from the end, put an older head back or begin the chain anew without contradicting it. It is written
 * after the head has committed, so it may lag behind the database but never be ahead of it.
 */
public final class Witness {

    private static final String NAME = "audit-head";
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) (\\S{1,100}) (\\S{1,100})");

    private final Path file;

    private Witness(Path file) {
        this.file = file;
    }

    /** Keeps its file beside the given keystore. */
    public static Witness beside(Path keystore) {
        return new Witness(keystore.resolveSibling(NAME));
    }

    /**
     * Returns the head that it has seen; empty before the first sealing, and after somebody took the file away.
     *
     * @throws IllegalStateException when the file cannot be read or is none of its own
     */
    Optional<Head> head() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Matcher line = LINE.matcher(
                    Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (!line.matches()) {
                throw new IllegalStateException(file + " does not hold the head of the audit trail; put back its copy");
            }
            return Optional.of(new Head(new Link(Long.parseLong(line.group(1)), line.group(2)), line.group(3)));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file + "; check its rights", e);
        }
    }

    /** Remembers a head that has committed. */
    void remember(Head head) {
        try {
            PrivateFiles.write(file, head.last().number() + " " + head.last().hash() + " " + head.mac() + "\n");
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + file + "; check the folder's rights and room", e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
