package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Terminal;
import vn.hoanhap.launcher.shell.Verb;

/**
 * {@code import FILE}: brings a workbook or a zip of CSV sheets in, only checks it with {@code --dry-run}, or writes the rows
 * without faults with {@code --good}. {@code import show ID} tells how one stands, with {@code --changes} also what it changed
 * or would change, and {@code import undo ID} takes one back.
 */
public final class ImportVerb implements Verb {

    private static final String DRY_RUN = "dry-run";
    private static final String GOOD = "good";
    private static final String CHANGES = "changes";

    @Override
    public Syntax syntax() {
        return Syntax.words(1, 2).flags(DRY_RUN, GOOD, CHANGES);
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        String action = line.words().size() == 1 ? "file" : line.words().get(0);
        requireSense(action, line);
        Path file = action.equals("file") ? FileUpload.readable(line.words().get(0)) : null;
        OperatorClient client = OperatorClient.of(Settings.of(line, shell, Map.of()), shell.terminal());
        if (file != null) {
            bring(client, file, line, shell.terminal());
        } else if (action.equals("show")) {
            show(new ImportRecord(client, line.words().get(1)), line, shell.terminal());
        } else {
            String query = line.has(DRY_RUN) ? "?dryRun=true" : line.has(GOOD) ? "?rows=GOOD" : "";
            new ImportRecord(client, line.words().get(1)).undo(query, shell.terminal());
        }
        return 0;
    }

    private static void requireSense(String action, CommandLine line) {
        boolean both = line.has(DRY_RUN) && line.has(GOOD);
        boolean lost = line.has(CHANGES) && !action.equals("show");
        if (!List.of("file", "show", "undo").contains(action) || both || lost) {
            throw Refusal.usage("usage.import");
        }
    }

    private static void show(ImportRecord record, CommandLine line, Terminal terminal) throws InterruptedException {
        record.show(terminal);
        if (line.has(CHANGES)) {
            record.changes(terminal);
        }
    }

    private static void bring(OperatorClient client, Path file, CommandLine line, Terminal terminal)
            throws InterruptedException {
        ImportRun.Wanted wanted = line.has(DRY_RUN)
                ? ImportRun.Wanted.CHECK
                : line.has(GOOD) ? ImportRun.Wanted.GOOD : ImportRun.Wanted.ALL;
        JsonNode ended = new ImportRun(client, terminal).run(file, wanted);
        terminal.out().println(Pretty.of(ended.path("rows")));
        String said = Operation.state(ended).equals("PARTLY")
                ? "import.partly"
                : line.has(DRY_RUN) ? "import.checked" : "import.done";
        terminal.say(said, file.toString(), ended.path("id").asText());
    }
}
