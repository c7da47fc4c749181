package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Terminal;
import vn.hoanhap.launcher.shell.Verb;

/** {@code trust add FILE | list | revoke FINGERPRINT}: whose keys may sign programmes. */
public final class TrustVerb implements Verb {
    private static final String TRUST = "/api/v1/trust";
    private static final String CERTIFICATE = "application/pkix-cert";
    private static final int DATE = 10;

    @Override
    public Syntax syntax() {
        return Syntax.words(1, 2).valued("name", "reason");
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        String action = line.words().get(0);
        if (!Set.of("add", "list", "revoke").contains(action) || (line.words().size() == 1) != action.equals("list")) {
            throw Refusal.usage("usage.trust");
        }
        if (action.equals("revoke") && line.option("reason").isEmpty()) {
            throw Refusal.usage("usage.trust.reason");
        }
        OperatorClient client = OperatorClient.of(Settings.of(line, shell, Map.of()), shell.terminal());
        switch (action) {
            case "list" -> list(client, shell.terminal());
            case "add" -> add(client, line, shell.terminal());
            default -> revoke(client, line, shell.terminal());
        }
        return 0;
    }

    private static void add(OperatorClient client, CommandLine line, Terminal terminal) throws InterruptedException {
        String query = line.option("name")
                .map(name -> "?name=" + OperatorClient.escaped(name))
                .orElse("");
        JsonNode added = client.post(
                        TRUST + query,
                        CERTIFICATE,
                        FileUpload.of(FileUpload.readable(line.words().get(1))))
                .body();
        terminal.say(
                "trust.added",
                added.path("name").asText(),
                added.path("subject").asText(),
                added.path("fingerprint").asText());
    }

    private static void revoke(OperatorClient client, CommandLine line, Terminal terminal) throws InterruptedException {
        String path = TRUST + "/" + OperatorClient.escaped(line.words().get(1)) + "/revoke";
        JsonNode revoked = client.postJson(
                        path, Map.of("reason", line.option("reason").orElseThrow()))
                .body();
        terminal.say(
                "trust.revoked",
                revoked.path("name").asText(),
                revoked.path("programmes").asText());
    }

    private static void list(OperatorClient client, Terminal terminal) throws InterruptedException {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        String cursor = "";
        do {
            JsonNode page = client.get(TRUST + "?limit=100" + cursor).body();
            page.path("items").forEach(item -> rows.add(row(item)));
            String next = page.path("next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + OperatorClient.escaped(next);
        } while (!cursor.isEmpty());
        terminal.out().println(Pretty.table(rows, List.of("name", "until", "revoked", "programmes", "fingerprint")));
    }

    /** A day is enough for a table. */
    private static ObjectNode row(JsonNode certificate) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", certificate.path("name").asText())
                .put("until", day(certificate.path("validUntil").asText("")))
                .put("revoked", day(certificate.path("revoked").asText("")))
                .put("programmes", certificate.path("programmes").asText())
                .put("fingerprint", certificate.path("fingerprint").asText());
    }

    private static String day(String moment) {
        return moment.length() < DATE ? "-" : moment.substring(0, DATE);
    }
}
