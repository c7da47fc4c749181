package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Verb;

/** {@code backup [FILE]}: a consistent copy of the records while the server is in use. */
public final class BackupVerb implements Verb {

    @Override
    public Syntax syntax() {
        return Syntax.words(0, 1);
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        Settings settings = Settings.of(line, shell, Map.of());
        OperatorClient client = OperatorClient.of(settings, shell.terminal());
        JsonNode made = client.postJson("/api/v1/backups", Map.of()).body();
        Path file =
                settings.dataDir().resolve("backups").resolve(made.path("file").asText());
        Path chosen = line.words().isEmpty() ? file : copied(file, line.words().get(0));
        shell.terminal()
                .say("backup.done", chosen.toString(), made.path("bytes").asText("-"));
        return 0;
    }

    private static Path copied(Path made, String name) {
        Path target = Path.of(name).toAbsolutePath();
        try {
            return Files.copy(made, target);
        } catch (IOException failure) {
            throw Refusal.problem("file.notWritten", target.toString(), String.valueOf(failure.getMessage()))
                    .because(failure);
        }
    }
}
