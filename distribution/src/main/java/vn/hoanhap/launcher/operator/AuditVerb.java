package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Verb;

/** {@code audit verify}: proves that no sealed audit row was changed or removed. */
public final class AuditVerb implements Verb {

    @Override
    public Syntax syntax() {
        return Syntax.words(1, 1);
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        if (!line.words().get(0).equals("verify")) {
            throw Refusal.usage("usage.audit");
        }
        OperatorClient client = OperatorClient.of(Settings.of(line, shell, Map.of()), shell.terminal());
        JsonNode result = client.get("/api/v1/audit/verification").body();
        shell.terminal().out().println(Pretty.of(result));
        boolean intact = result.path("intact").asBoolean(result.path("valid").asBoolean(false));
        shell.terminal().say(intact ? "audit.intact" : "audit.broken");
        return intact ? 0 : Refusal.PROBLEM;
    }
}
