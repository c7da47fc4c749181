package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Verb;

/** {@code nodes}: the servers that share one database, and what serves on each. */
public final class NodesVerb implements Verb {
    private static final int SECOND = 19;

    @Override
    public Syntax syntax() {
        return Syntax.words(0, 0);
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        OperatorClient client = OperatorClient.of(Settings.of(line, shell, Map.of()), shell.terminal());
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        String cursor = "";
        do {
            JsonNode page = client.get("/api/v1/nodes?limit=100" + cursor).body();
            page.path("items").forEach(item -> rows.add(row(item)));
            String next = page.path("next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + OperatorClient.escaped(next);
        } while (!cursor.isEmpty());
        if (rows.isEmpty()) {
            shell.terminal().say("nodes.one");
        } else {
            shell.terminal().out().println(Pretty.table(rows, List.of("name", "state", "seen", "programmes")));
        }
        return 0;
    }

    private static ObjectNode row(JsonNode node) {
        List<String> programmes = new ArrayList<>();
        node.path("programmes")
                .forEach(one -> programmes.add(
                        one.path("id").asText() + "@" + one.path("version").asText()));
        String seen = node.path("seen").asText("");
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", node.path("name").asText())
                .put("state", node.path("state").asText())
                .put("seen", seen.length() < SECOND ? seen : seen.substring(0, SECOND) + "Z")
                .put("programmes", String.join(" ", programmes));
    }
}
