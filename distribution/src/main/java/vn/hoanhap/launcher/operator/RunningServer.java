package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * What {@code run/server.properties} in the data folder says of the server that holds it. Properties, since every start writes it
 * and a parser of JSON would cost it a hundred classes.
 *
 * @param address where it listens, for a client on this machine
 * @param tokenFile the file with the operator's token, readable by the server's owner only
 */
public record RunningServer(URI address, Path tokenFile) {
    private static final String ADDRESS = "address";
    private static final String TOKEN_FILE = "tokenFile";

    /** Returns the file in this data folder. */
    public static Path fileIn(Path dataDir) {
        return dataDir.resolve("run").resolve("server.properties");
    }

    /** Returns the file that a server has written; those of before 22 November 2026 wrote JSON. */
    public static Optional<Path> said(Path dataDir) {
        return Stream.of(fileIn(dataDir), formerFileIn(dataDir))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Path formerFileIn(Path dataDir) {
        return dataDir.resolve("run").resolve("server.json");
    }

    /** Removes what a server left that was killed. */
    public static void forget(Path dataDir) throws IOException {
        Files.deleteIfExists(fileIn(dataDir));
        Files.deleteIfExists(formerFileIn(dataDir));
    }

    /**
     * Reads the file.
     *
     * @throws Refusal when no server runs on this data folder
     */
    public static RunningServer in(Path dataDir) {
        Path file = said(dataDir).orElse(fileIn(dataDir));
        return file.equals(formerFileIn(dataDir)) ? former(file) : read(file, dataDir);
    }

    private static RunningServer former(Path file) {
        try {
            JsonNode read = new ObjectMapper().readTree(file.toFile());
            return new RunningServer(
                    URI.create(read.path(ADDRESS).asText()),
                    Path.of(read.path(TOKEN_FILE).asText()));
        } catch (IOException | IllegalArgumentException damaged) {
            throw Refusal.problem("server.unreadable", file.toString()).because(damaged);
        }
    }

    private static RunningServer read(Path file, Path dataDir) {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(text);
            return new RunningServer(URI.create(said(read, ADDRESS)), Path.of(said(read, TOKEN_FILE)));
        } catch (NoSuchFileException none) {
            throw Refusal.problem("server.none", dataDir.toString()).because(none);
        } catch (IOException | IllegalArgumentException damaged) {
            throw Refusal.problem("server.unreadable", file.toString()).because(damaged);
        }
    }

    private static String said(Properties read, String name) {
        String value = read.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("it does not say " + name);
        }
        return value;
    }

    /** Writes the file in one step, so that nobody reads half of it. */
    public void announce(Path dataDir) {
        Path file = fileIn(dataDir);
        Path draft = file.resolveSibling("server.properties.new");
        Properties said = new Properties();
        said.setProperty(ADDRESS, address.toString());
        said.setProperty(TOKEN_FILE, tokenFile.toString());
        try {
            try (Writer text = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                said.store(text, null);
            }
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
