package vn.hoanhap.launcher.server;

import java.util.Map;
import java.util.TreeMap;
import vn.hoanhap.launcher.config.Setting;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Verb;

/** {@code serve}: runs the server in the foreground until it is told to stop. */
public final class ServeVerb implements Verb {

    @Override
    public Syntax syntax() {
        return Syntax.words(0, 0).valued("port", "host");
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        Settings settings = Province.completed(Settings.of(line, shell, options(line)), shell.home());
        Server server = Server.start(settings, shell);
        shell.terminal()
                .say(
                        "serve.ready",
                        server.running().address().toString(),
                        settings.dataDir().toString());
        server.awaitStop();
        return 0;
    }

    /** Returns the settings that the options of {@code serve} and {@code demo} change. */
    static Map<String, String> options(CommandLine line) {
        Map<String, String> options = new TreeMap<>();
        line.option("port").ifPresent(port -> options.put(Setting.HTTP_PORT.key(), port));
        line.option("host").ifPresent(host -> options.put(Setting.HTTP_HOST.key(), host));
        return options;
    }
}
