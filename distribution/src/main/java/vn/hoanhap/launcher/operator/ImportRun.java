package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntConsumer;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Terminal;

/** One file's way through the server's import: sent, followed to its end, and its row errors shown. */
public final class ImportRun {
    private static final Duration LIMIT = Duration.ofHours(2);

    private final OperatorClient client;
    private final Terminal terminal;
    private String shown = "";
    private IntConsumer told = percent -> {};

    /**
     * Makes one.
     *
     * @param client the server
     * @param terminal where progress and errors are shown
     */
    public ImportRun(OperatorClient client, Terminal terminal) {
        this.client = client;
        this.terminal = terminal;
    }

    /** Tells somebody else too how many percents are written, now and then. */
    public ImportRun telling(IntConsumer listener) {
        told = listener;
        return this;
    }

    /** Says what is wanted of an import. */
    public enum Wanted {
        /** Everything, or nothing when a row needs mending. */
        ALL(""),
        /** Only what would happen. */
        CHECK("?dryRun=true"),
        /** The rows without faults. */
        GOOD("?rows=GOOD");

        private final String query;

        Wanted(String query) {
            this.query = query;
        }
    }

    /**
     * Imports the file and waits for the end.
     *
     * @param file a workbook, or a zip of CSV sheets
     * @param wanted what is wanted
     * @return the import's last state as the server gave it
     * @throws Refusal when the server refused the file or a row
     */
    public JsonNode run(Path file, Wanted wanted) throws InterruptedException {
        FileUpload.Form form = FileUpload.form(file);
        JsonNode started = client.post("/api/v1/imports" + wanted.query, form.mediaType(), form.body())
                .body();
        String path =
                "/api/v1/imports/" + OperatorClient.escaped(started.path("id").asText());
        return requireGood(file, new Operation(client, path).await(LIMIT, this::show));
    }

    /** Says where the import stands, ten times on its way at most. */
    private void show(JsonNode now) {
        JsonNode rows = now.path("rows");
        long total = Math.max(1, rows.path("total").asLong());
        long written = rows.path("written").asLong();
        told.accept((int) (written * 100 / total));
        String stand = Operation.state(now) + " " + written * 10 / total * 10 + " %";
        if (!stand.equals(shown)) {
            shown = stand;
            terminal.err().println("  " + stand);
        }
    }

    private JsonNode requireGood(Path file, JsonNode ended) {
        for (JsonNode problem : ended.path("problems")) {
            terminal.err().println("  " + Problem.line(problem));
        }
        return switch (Operation.state(ended)) {
            case "DONE", "CHECKED", "PARTLY" -> ended;
            case "REFUSED" -> throw Refusal.problem("import.refused", file.toString(), Long.toString(countOf(ended)));
            default -> throw Refusal.problem("import.failed", file.toString(), Operation.state(ended));
        };
    }

    private static long countOf(JsonNode ended) {
        return Math.max(
                ended.path("problemCount").asLong(), ended.path("problems").size());
    }
}
