package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.operator.OperatorClient.Answer;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Terminal;
import vn.hoanhap.launcher.shell.Verb;

/**
 * {@code programmes list | available | plan FILE... | install FILE... | back ID [VERSION] | unarchive ID FILE |
 * remove ID}: what runs, and changing it while the server is in use; {@code --dry-run} only tells what going back or removing would do. Instead of files somebody may name versions of the catalogue, such as {@code loans@1.2}.
 */
public final class ProgrammesVerb implements Verb {
    private static final String PROGRAMMES = "/api/v1/programmes";
    private static final String CATALOGUE = PROGRAMMES + "/catalogue";
    private static final String JAR = "application/java-archive";
    private static final String DRY_RUN = "dry-run";
    private static final String KEEP = "keep";
    private static final Set<String> DATA = Set.of(KEEP, "archive", "purge");
    private static final int MOST_FILES = 10;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Override
    public Syntax syntax() {
        return Syntax.words(1, 1 + MOST_FILES).flags(DRY_RUN).valued("confirm");
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        String action = line.words().get(0);
        if (!Set.of("list", "available", "plan", "install", "back", "remove", "unarchive")
                        .contains(action)
                || (line.words().size() == 1) != Set.of("list", "available").contains(action)
                || (action.equals("remove") && line.words().size() > 2)
                || (action.equals("unarchive") && line.words().size() != 3)
                || (action.equals("back") && line.words().size() > 3)
                || (line.has(DRY_RUN) && !Set.of("back", "remove").contains(action))) {
            throw Refusal.usage("usage.programmes");
        }
        CommandLine where = action.equals("remove") ? removing(line) : confirming(line);
        List<String> named = line.words().subList(1, line.words().size());
        OperatorClient client = OperatorClient.of(Settings.of(where, shell, Map.of()), shell.terminal());
        switch (action) {
            case "list" -> list(client, shell.terminal());
            case "available" -> available(client, shell.terminal());
            case "plan" -> plan(client, named, shell.terminal());
            case "install" -> install(client, named, line.option("confirm").orElse(""), shell.terminal());
            case "back" -> back(client, line, shell.terminal());
            case "unarchive" -> unarchive(client, named, shell.terminal());
            default -> remove(client, line, shell.terminal());
        }
        return 0;
    }

    /**
     * Of a removal, --data says what becomes of the records, and --confirm repeats whose are purged; everywhere else --data is the
     * data folder.
     */
    private static CommandLine removing(CommandLine line) {
        String data = line.option("data").orElse(KEEP);
        if (!DATA.contains(data)) {
            throw Refusal.usage("usage.data", data);
        }
        return line.without("data").without("confirm");
    }

    /** Of an installation, {@code --confirm breaks} says that one knows what its change sets break. */
    private static CommandLine confirming(CommandLine line) {
        String confirmed = line.option("confirm").orElse("breaks");
        if (!confirmed.equals("breaks")) {
            throw Refusal.usage("usage.programmes");
        }
        return line.without("confirm");
    }

    private static void list(OperatorClient client, Terminal terminal) throws InterruptedException {
        JsonNode body = client.get(PROGRAMMES).body();
        JsonNode items = body.isArray() ? body : body.path("items");
        terminal.out().println(Pretty.table(items, List.of("id", "version", "state", "health")));
    }

    private static void available(OperatorClient client, Terminal terminal) throws InterruptedException {
        JsonNode items = client.get(CATALOGUE).body().path("items");
        terminal.out().println(Pretty.table(items, List.of("programme", "version", "standing", "notes")));
    }

    /** Tells whether somebody names versions of the catalogue, such as {@code loans@1.2}, and no files. */
    private static boolean offered(List<String> named) {
        return named.stream().allMatch(name -> name.indexOf('@') > 0 && !Files.exists(Path.of(name)));
    }

    private static Answer order(OperatorClient client, List<String> named, String query) throws InterruptedException {
        if (offered(named)) {
            return client.postJson(CATALOGUE + query, Map.of("programmes", named));
        }
        try (OneFile file = OneFile.of(named)) {
            return client.post(PROGRAMMES + query, JAR, FileUpload.of(file.path()));
        }
    }

    /** Prints what installing jars together would change, and changes nothing. */
    static void plan(OperatorClient client, List<String> files, Terminal terminal) throws InterruptedException {
        terminal.out().println(Pretty.of(order(client, files, "?dryRun=true").body()));
    }

    private static void install(OperatorClient client, List<String> files, String confirmed, Terminal terminal)
            throws InterruptedException {
        String query = confirmed.isEmpty() ? "" : "?confirm=" + confirmed;
        follow(client, order(client, files, query), terminal, phase -> show(phase, terminal));
    }

    /** Installs jars together, tells the name of each phase as it happens, and ends with the operation. */
    static void install(OperatorClient client, List<String> files, Terminal terminal, Consumer<String> phases)
            throws InterruptedException {
        follow(client, order(client, files, ""), terminal, phases);
    }

    private static void back(OperatorClient client, CommandLine line, Terminal terminal) throws InterruptedException {
        List<String> named = line.words().subList(1, line.words().size());
        List<String> query = dryRun(line);
        if (named.size() > 1) {
            query.add("to=" + OperatorClient.escaped(named.get(1)));
        }
        String path = PROGRAMMES + "/" + OperatorClient.escaped(named.get(0)) + "/rollback";
        done(client, line, client.postJson(query.isEmpty() ? path : path + asked(query), Map.of()), terminal);
    }

    private static List<String> dryRun(CommandLine line) {
        return line.has(DRY_RUN) ? new ArrayList<>(List.of("dryRun=true")) : new ArrayList<>();
    }

    private static String asked(List<String> query) {
        return "?" + String.join("&", query);
    }

    /** Prints the plan that was asked for, or follows the operation. */
    private static void done(OperatorClient client, CommandLine line, Answer answer, Terminal terminal)
            throws InterruptedException {
        if (line.has(DRY_RUN)) {
            terminal.out().println(Pretty.of(answer.body()));
        } else {
            follow(client, answer, terminal, phase -> show(phase, terminal));
        }
    }

    private static void unarchive(OperatorClient client, List<String> named, Terminal terminal)
            throws InterruptedException {
        String path = PROGRAMMES + "/" + OperatorClient.escaped(named.get(0)) + "/archive";
        Answer returned = client.post(path, "application/zip", FileUpload.of(Path.of(named.get(1))));
        terminal.out().println(Pretty.of(returned.body()));
    }

    private static void remove(OperatorClient client, CommandLine line, Terminal terminal) throws InterruptedException {
        List<String> query = dryRun(line);
        query.add("data=" + line.option("data").orElse(KEEP));
        line.option("confirm").ifPresent(id -> query.add("confirm=" + OperatorClient.escaped(id)));
        String path = PROGRAMMES + "/" + OperatorClient.escaped(line.words().get(1)) + asked(query);
        done(client, line, client.delete(path), terminal);
    }

    private static void follow(OperatorClient client, Answer accepted, Terminal terminal, Consumer<String> phases)
            throws InterruptedException {
        String id = accepted.body().path("operation").asText("");
        if (id.isEmpty()) {
            terminal.say("programmes.done");
            return;
        }
        Set<String> shown = new HashSet<>();
        String path = PROGRAMMES + "/operations/" + OperatorClient.escaped(id);
        JsonNode ended = new Operation(client, path).await(LIMIT, now -> {
            String phase = now.path("phase").asText("");
            if (!phase.isEmpty() && shown.add(phase)) {
                phases.accept(phase);
            }
        });
        if (!Operation.state(ended).equals("SUCCEEDED")) {
            throw Refusal.problem(
                    terminal.sentences().quoting("programmes.undone"),
                    ended.path("cause").asText("-"));
        }
        terminal.say("programmes.done");
    }

    /** Shows a phase on the line of progress. */
    static void show(String phase, Terminal terminal) {
        terminal.err().println("  " + phase);
    }
}
