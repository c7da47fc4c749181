package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Verb;

/** {@code import FILE}: brings a workbook or a zip of CSV sheets in, or only checks it with {@code --dry-run}. */
public final class ImportVerb implements Verb {

    @Override
    public Syntax syntax() {
        return Syntax.words(1, 1).flags("dry-run");
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        Path file = FileUpload.readable(line.words().get(0));
        OperatorClient client = OperatorClient.of(Settings.of(line, shell, Map.of()), shell.terminal());
        JsonNode ended = new ImportRun(client, shell.terminal()).run(file, line.has("dry-run"));
        shell.terminal().out().println(Pretty.of(ended.path("rows")));
        shell.terminal().say(line.has("dry-run") ? "import.checked" : "import.done", file.toString());
        return 0;
    }
}
