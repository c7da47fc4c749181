package vn.hoanhap.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs commands of an installation, as somebody types them, about one data folder. */
public final class Command {

    private static final int PATIENCE_SECONDS = 120;

    private final Installation installation;
    private final Path data;
    private final String language;

    /**
     * Types commands.
     *
     * @param data the data folder that they mean
     * @param language vi or en: what they answer in
     */
    public Command(Installation installation, Path data, String language) {
        this.installation = installation;
        this.data = data;
        this.language = language;
    }

    /** Is what a command answered: its exit code, and what it printed on both outputs. */
    public record Said(int code, String text) {}

    /**
     * Runs a command to its end.
     *
     * @throws AssertionError when it does not end in two minutes
     */
    public Said run(String... words) throws InterruptedException {
        List<String> line = new ArrayList<>(List.of(installation.program().toString()));
        line.addAll(List.of(words));
        try {
            Path said = Files.createTempFile("hoanhap-said", ".txt");
            try {
                return run(line, said);
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + line, e);
        }
    }

    private Said run(List<String> line, Path said) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("HOANHAP_LANG", language);
        builder.environment().put("HOANHAP_DATA_DIR", data.toString());
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + line + "\n" + Files.readString(said, StandardCharsets.UTF_8));
        }
        return new Said(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }
}
