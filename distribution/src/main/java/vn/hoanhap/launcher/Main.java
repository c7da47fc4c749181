package vn.hoanhap.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hoanhap.launcher.author.CatalogueVerb;
import vn.hoanhap.launcher.author.NewVerb;
import vn.hoanhap.launcher.operator.AccountsVerb;
import vn.hoanhap.launcher.operator.AuditVerb;
import vn.hoanhap.launcher.operator.BackupVerb;
import vn.hoanhap.launcher.operator.DevVerb;
import vn.hoanhap.launcher.operator.ImportVerb;
import vn.hoanhap.launcher.operator.NodesVerb;
import vn.hoanhap.launcher.operator.ProgrammesVerb;
import vn.hoanhap.launcher.operator.TokenVerb;
import vn.hoanhap.launcher.operator.TrustVerb;
import vn.hoanhap.launcher.server.DemoVerb;
import vn.hoanhap.launcher.server.RestoreVerb;
import vn.hoanhap.launcher.server.ServeVerb;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Sentences;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Terminal;
import vn.hoanhap.launcher.shell.Verb;
import vn.hoanhap.launcher.update.ServerVerb;

/** Starts the program: {@code java vn.hoanhap.launcher.Main VERB ...}. The script {@code bin/hoanhap} is how people call it. */
public final class Main {
    private final Map<String, Verb> verbs = new TreeMap<>();

    private Main() {
        verbs.put("serve", new ServeVerb());
        verbs.put("demo", new DemoVerb());
        verbs.put("import", new ImportVerb());
        verbs.put("programmes", new ProgrammesVerb());
        verbs.put("backup", new BackupVerb());
        verbs.put("restore", new RestoreVerb());
        verbs.put("server", new ServerVerb());
        verbs.put("audit", new AuditVerb());
        verbs.put("accounts", new AccountsVerb());
        verbs.put("trust", new TrustVerb());
        verbs.put("nodes", new NodesVerb());
        verbs.put("token", new TokenVerb());
        verbs.put("new", new NewVerb());
        verbs.put("dev", new DevVerb());
        verbs.put("catalogue", new CatalogueVerb());
    }

    /**
     * Runs one verb and ends the process with its exit code.
     *
     * @param arguments the verb, its words and its options
     */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        Terminal terminal = Terminal.ofProcess(Sentences.of(environment));
        Path home = Path.of(System.getProperty("hoanhap.home", "."))
                .toAbsolutePath()
                .normalize();
        System.exit(run(List.of(arguments), new Shell(home, environment, terminal)));
    }

    /**
     * Runs one verb.
     *
     * @param arguments the verb, its words and its options
     * @param shell where the program runs
     * @return the exit code: 0 done, 1 refused, 2 not understood
     */
    static int run(List<String> arguments, Shell shell) {
        Terminal terminal = shell.terminal();
        try {
            Main main = new Main();
            CommandLine line = CommandLine.read(arguments, main.verbs);
            Verb verb = main.verbs.get(line.verb());
            if (verb == null) {
                terminal.say("help");
                return 0;
            }
            return verb.run(line, shell);
        } catch (Refusal refusal) {
            terminal.err().println(refusal.in(terminal.sentences()));
            if (shell.environment().containsKey("HOANHAP_TRACE")) {
                refusal.printStackTrace(terminal.err());
            }
            return refusal.exitCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Refusal.PROBLEM;
        }
    }
}
