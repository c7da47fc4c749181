package vn.hoanhap.launcher.operator;

import java.util.Map;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Verb;

/** {@code token}: prints the operator's token and nothing else, for use in a script of the same person. */
public final class TokenVerb implements Verb {

    @Override
    public Syntax syntax() {
        return Syntax.words(0, 0);
    }

    @Override
    public int run(CommandLine line, Shell shell) {
        shell.terminal()
                .out()
                .println(RunningServer.in(Settings.of(line, shell, Map.of()).dataDir())
                        .token());
        return 0;
    }
}
