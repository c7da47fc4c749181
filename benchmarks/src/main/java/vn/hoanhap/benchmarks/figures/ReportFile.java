package vn.hoanhap.benchmarks.figures;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a report as JSON, to be kept and compared. */
public final class ReportFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportFile() {}

    /**
     * Writes a report with the circumstances that it was made under; the last one of the same benchmark is replaced.
     *
     * @param folder made when it does not exist
     * @return the file
     * @throws IOException when it cannot be written
     */
    public static Path write(Report report, Circumstances circumstances, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(report.benchmark() + ".json");
        JSON.writeValue(file.toFile(), tree(report, circumstances));
        return file;
    }

    private static Map<String, Object> tree(Report report, Circumstances circumstances) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("benchmark", report.benchmark());
        tree.put("question", report.question());
        tree.put("started", circumstances.started().toString());
        tree.put("seconds", circumstances.seconds());
        tree.put("machine", circumstances.machine());
        tree.put("commit", circumstances.commit());
        tree.put("java", circumstances.java());
        tree.put("processors", circumstances.processors());
        tree.put("loadBefore", circumstances.loadBefore());
        tree.put("loadAfter", circumstances.loadAfter());
        tree.put("figures", report.figures());
        tree.put("bars", report.bars());
        tree.put("holds", report.holds());
        tree.put("notes", report.notes());
        return tree;
    }
}
