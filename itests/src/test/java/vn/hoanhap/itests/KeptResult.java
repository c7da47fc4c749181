package vn.hoanhap.itests;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoanhap.testkit.ThisMachine;

/**
 * Is what a long run found. It is written, over the last one, into the folder that the system property {@code hoanhap.results} names; a
 * short run has no such property and writes nothing.
 */
public final class KeptResult {

    private static final String FOLDER = System.getProperty("hoanhap.results", "");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final String name;
    private final Map<String, Object> found = new LinkedHashMap<>();

    /**
     * Begins one.
     *
     * @param name of its file
     */
    public KeptResult(String name) {
        this.name = name;
        found.put("started", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        found.put("machine", ThisMachine.describe());
        found.put("java", ThisMachine.java());
        found.put("commit", ThisMachine.commit());
    }

    /** Adds something that was found: a text, a number or a list of texts. */
    public KeptResult add(String what, Object value) {
        found.put(what, value);
        return this;
    }

    /** Writes it if this is a long run, also when it shows that something failed. */
    public void write() {
        if (FOLDER.isEmpty()) {
            return;
        }
        Path file = Path.of(FOLDER, name + ".json");
        try {
            Files.createDirectories(file.getParent());
            JSON.writeValue(file.toFile(), found);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file, e);
        }
    }
}
