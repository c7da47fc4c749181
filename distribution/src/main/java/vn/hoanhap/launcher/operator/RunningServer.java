package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import vn.hoanhap.launcher.config.JsonText;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * What {@code run/server.json} in the data folder says of the server that holds it.
 *
 * @param address where it listens, for a client on this machine
 * @param tokenFile the file with the operator's token, readable by the server's owner only
 */
public record RunningServer(URI address, Path tokenFile) {
    /** Returns the file in this data folder. */
    public static Path fileIn(Path dataDir) {
        return dataDir.resolve("run").resolve("server.json");
    }

    /**
     * Reads the file.
     *
     * @throws Refusal when no server runs on this data folder
     */
    public static RunningServer in(Path dataDir) {
        try (InputStream text = Files.newInputStream(fileIn(dataDir))) {
            JsonText read = JsonText.read(text);
            return new RunningServer(URI.create(read.at("/address", "")), Path.of(read.at("/tokenFile", "")));
        } catch (NoSuchFileException none) {
            throw Refusal.problem("server.none", dataDir.toString()).because(none);
        } catch (JacksonException damaged) {
            throw Refusal.problem("server.unreadable", fileIn(dataDir).toString())
                    .because(damaged);
        } catch (IOException unreadable) {
            throw Refusal.problem("server.unreadable", fileIn(dataDir).toString())
                    .because(unreadable);
        }
    }

    /** Writes the file in one step, so that nobody reads half of it. */
    public void announce(Path dataDir) {
        Path file = fileIn(dataDir);
        Path draft = file.resolveSibling("server.json.new");
        try {
            Files.writeString(
                    draft, JsonText.write(Map.of("address", address.toString(), "tokenFile", tokenFile.toString())));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }

    /**
     * Reads the operator's token.
     *
     * @throws Refusal when this person may not read it
     */
    String token() {
        try {
            return Files.readString(tokenFile, StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw Refusal.problem("server.token", tokenFile.toString()).because(unreadable);
        }
    }
}
