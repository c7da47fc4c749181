package vn.hoanhap.store.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The archive's {@code backup.json}: which engine, and when. */
final class BackupNote {

    private static final String FILE = "backup.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BackupNote() {}

    static void write(Path folder, String engine, Instant taken) throws IOException {
        byte[] content = JSON.writeValueAsBytes(new TreeMap<>(Map.of("engine", engine, "taken", taken.toString())));
        Files.write(folder.resolve(FILE), content);
    }

    /** Returns the engine that made the copy in the folder. */
    static String engine(Path folder) throws IOException {
        JsonNode engine =
                JSON.readTree(Files.readAllBytes(folder.resolve(FILE))).path("engine");
        return engine.asText();
    }
}
