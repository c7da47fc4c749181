package vn.hoanhap.lifecycle.ring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Keeps in the data folder who this node is, so that it is the same after a start. */
public final class NodeFile {

    private final Path file;

    /** Keeps it in the given data folder. */
    public NodeFile(Path data) {
        file = data.resolve("node.id");
    }

    /** Returns the node's id; makes one for a folder that has none. */
    public String id() {
        try {
            if (Files.isRegularFile(file)) {
                return UUID.fromString(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip())
                        .toString();
            }
            return renew();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + "; check the rights on the data folder", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + " holds no id of a node; remove it, and a new one is made", e);
        }
    }

    /** Makes a new id: the folder was copied, and the other one goes on under the old. */
    public String renew() {
        String id = UUID.randomUUID().toString();
        Path part = file.resolveSibling("node.id.part");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(part, id + "\n", StandardCharsets.US_ASCII);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + "; check the rights on the data folder", e);
        }
    }
}
