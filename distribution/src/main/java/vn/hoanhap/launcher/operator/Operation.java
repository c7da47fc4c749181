package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.hoanhap.launcher.shell.Refusal;

/** Long work on the server that is asked after until it ends. */
final class Operation {
    private static final long INTERVAL_MILLIS = 200;
    private static final Set<String> RUNNING = Set.of("RUNNING", "CHECKING", "APPLYING", "LOOKING", "UNDOING");

    private final OperatorClient client;
    private final String path;
    private final Function<JsonNode, String> state;

    /**
     * Makes one.
     *
     * @param client the server
     * @param path where its state is read; the answer has {@code state}
     */
    Operation(OperatorClient client, String path) {
        this(client, path, Operation::state);
    }

    /** Makes one whose state stands elsewhere in the answer. */
    Operation(OperatorClient client, String path, Function<JsonNode, String> state) {
        this.client = client;
        this.path = path;
        this.state = state;
    }

    /**
     * Waits until it is over.
     *
     * @param limit how long to wait at most
     * @param progress told of every state that differs from the one before
     * @return the last answer
     */
    JsonNode await(Duration limit, Consumer<JsonNode> progress) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        JsonNode before = null;
        while (System.nanoTime() < deadline) {
            JsonNode now = client.get(path).body();
            if (!now.equals(before)) {
                progress.accept(now);
                before = now;
            }
            if (!RUNNING.contains(state.apply(now))) {
                return now;
            }
            TimeUnit.MILLISECONDS.sleep(INTERVAL_MILLIS);
        }
        throw Refusal.problem("operation.late", path, Long.toString(limit.toSeconds()));
    }

    /** Returns the state in capitals. */
    static String state(JsonNode answer) {
        return answer.path("state").asText(answer.path("status").asText("")).toUpperCase(Locale.ROOT);
    }
}
