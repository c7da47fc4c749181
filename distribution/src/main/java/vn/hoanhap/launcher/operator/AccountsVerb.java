package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Verb;

/** {@code accounts list | reset-password NAME}: who may sign in, and a one-time password for somebody who cannot. */
public final class AccountsVerb implements Verb {
    private static final String ACCOUNTS = "/api/v1/accounts";

    @Override
    public Syntax syntax() {
        return Syntax.words(1, 2);
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        String action = line.words().get(0);
        if (!Set.of("list", "reset-password").contains(action) || (line.words().size() == 1) != action.equals("list")) {
            throw Refusal.usage("usage.accounts");
        }
        OperatorClient client = OperatorClient.of(Settings.of(line, shell, Map.of()), shell.terminal());
        if (action.equals("list")) {
            shell.terminal().out().println(Pretty.table(all(client), List.of("username", "state", "grants")));
        } else {
            resetPassword(client, line.words().get(1), shell);
        }
        return 0;
    }

    private static void resetPassword(OperatorClient client, String username, Shell shell) throws InterruptedException {
        String id = idOf(client, username);
        JsonNode answer = client.postJson(ACCOUNTS + "/" + OperatorClient.escaped(id) + "/password", Map.of())
                .body();
        shell.terminal().say("accounts.reset", username, answer.path("password").asText("-"));
    }

    private static String idOf(OperatorClient client, String username) throws InterruptedException {
        for (JsonNode account : all(client)) {
            if (account.path("username").asText().equals(username)) {
                return account.path("id").asText();
            }
        }
        throw Refusal.problem("accounts.unknown", username);
    }

    private static ArrayNode all(OperatorClient client) throws InterruptedException {
        ArrayNode accounts = JsonNodeFactory.instance.arrayNode();
        String cursor = "";
        do {
            JsonNode page = client.get(ACCOUNTS + "?limit=100" + cursor).body();
            page.path("items").forEach(accounts::add);
            String next = page.path("next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + OperatorClient.escaped(next);
        } while (!cursor.isEmpty());
        return accounts;
    }
}
