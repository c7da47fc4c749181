package vn.hoanhap.launcher.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Verb;

/** {@code restore FILE}: puts a backup in place of the database while no server runs. */
public final class RestoreVerb implements Verb {

    @Override
    public Syntax syntax() {
        return Syntax.words(1, 1);
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        Path file = Path.of(line.words().get(0)).toAbsolutePath();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Refusal.problem("file.notReadable", file.toString());
        }
        Settings settings = Settings.of(line, shell, Map.of());
        try (StoredData data = StoredData.take(settings)) {
            data.restore(shell.home(), file);
        }
        shell.terminal().say("restore.done", file.toString(), settings.dataDir().toString());
        return 0;
    }
}
