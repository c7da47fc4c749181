package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Terminal;

/** An import that the server knows: how it stands, and the way back. */
final class ImportRecord {
    private static final Duration LIMIT = Duration.ofHours(2);
    private static final int CHANGES_AT_ONCE = 100;
    private static final Set<String> TAKEN_BACK = Set.of("LOOKED", "PARTLY", "UNDONE");

    private final OperatorClient client;
    private final String id;
    private final String path;

    /**
     * Makes one.
     *
     * @param client the server
     * @param id what the server calls the import
     */
    ImportRecord(OperatorClient client, String id) {
        this.client = client;
        this.id = id;
        this.path = "/api/v1/imports/" + OperatorClient.escaped(id);
    }

    /** Shows how it stands, and what needs mending. */
    void show(Terminal terminal) throws InterruptedException {
        JsonNode now = client.get(path).body();
        terminal.out().println(now.path("file").asText() + "  " + Operation.state(now));
        terminal.out().println(Pretty.of(now.path("rows")));
        now.path("problems").forEach(problem -> terminal.out().println("  " + Problem.line(problem)));
        if (!undone(now).isEmpty()) {
            terminal.out().println(undone(now));
        }
    }

    /** Shows each cell that it would change, or has changed, before and after, and the rows that may be a mistake. */
    void changes(Terminal terminal) throws InterruptedException {
        boolean any = false;
        String cursor = "";
        do {
            JsonNode some = client.get(path + "/changes?limit=" + CHANGES_AT_ONCE + cursor)
                    .body();
            for (JsonNode row : some.path("items")) {
                lines(row).forEach(terminal.out()::println);
                any = true;
            }
            String next = some.path("next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + OperatorClient.escaped(next);
        } while (!cursor.isEmpty());
        if (!any) {
            terminal.say("import.changes.none", id);
        }
    }

    /** Returns a row as its place, then a line for each cell that changes and each note. */
    static List<String> lines(JsonNode row) {
        List<String> lines = new ArrayList<>();
        lines.add(row.path("sheet").asText() + " " + row.path("row").asText());
        for (JsonNode cell : row.path("cells")) {
            if (cell.path("change").asText().equals("CHANGED")) {
                lines.add("  " + cell.path("heading").asText() + ": " + text(cell, "before") + " → "
                        + text(cell, "after"));
            }
        }
        row.path("notes").forEach(note -> lines.add("  " + note.asText()));
        return lines;
    }

    private static String text(JsonNode cell, String side) {
        String text = cell.path(side).asText("");
        return text.isEmpty() ? "—" : text;
    }

    /**
     * Takes it back and waits for the end, or only looks.
     *
     * @param query what the server is asked
     * @throws Refusal when something stays and all or nothing was wanted, or it stopped on the way
     */
    void undo(String query, Terminal terminal) throws InterruptedException {
        client.postJson(path + "/undo" + query, Map.of());
        JsonNode ended = new Operation(client, path, ImportRecord::undone).await(LIMIT, now -> {});
        JsonNode undo = ended.path("undo");
        terminal.out().println(Pretty.table(undo.path("sheets"), List.of("sheet", "going", "returning", "staying")));
        undo.path("obstacles").forEach(obstacle -> terminal.err().println("  " + Problem.line(obstacle)));
        String state = undone(ended);
        if (!TAKEN_BACK.contains(state)) {
            throw Refusal.problem(state.equals("REFUSED") ? "import.undo.refused" : "import.undo.failed", id, state);
        }
        terminal.say(
                state.equals("LOOKED") ? "import.undo.looked" : "import.undone",
                id,
                undo.path("done").asText(),
                undo.path("total").asText());
    }

    private static String undone(JsonNode now) {
        return now.path("undoState").asText("").toUpperCase(Locale.ROOT);
    }
}
