package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hoanhap.launcher.config.Setting;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.operator.ImportRun;
import vn.hoanhap.launcher.operator.OperatorClient;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Terminal;
import vn.hoanhap.launcher.shell.Verb;

/** {@code demo}: {@code serve} with a province's sample records, which come in through the same import as anybody's, and sample accounts. */
public final class DemoVerb implements Verb {
    private static final String DEFAULT_PROVINCE = "tien-giang";

    @Override
    public Syntax syntax() {
        return Syntax.words(0, 0).valued("port", "host", "province");
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        Settings asked = Settings.of(line, shell, ServeVerb.options(line));
        Province province = Province.read(shell.home(), line.option("province").orElse(DEFAULT_PROVINCE));
        Settings settings =
                Province.completed(asked.withOptions(additions(asked, province, line, shell)), shell.home());
        Server server = Server.start(settings, shell);
        importSample(province, server, shell.terminal());
        shell.terminal()
                .say(
                        "demo.ready",
                        server.running().address().toString(),
                        settings.value(Setting.DATE).orElse("-"),
                        settings.value(Setting.DEMO_PASSWORD).orElse("-"),
                        settings.dataDir().toString());
        server.awaitStop();
        return 0;
    }

    private static Map<String, String> additions(Settings asked, Province province, CommandLine line, Shell shell) {
        Optional<String> given = asked.value(Setting.DEMO_PASSWORD);
        String password = DemoPassword.of(asked.dataDir(), given);
        DemoPassword.requireSame(password, given, asked.dataDir());
        Map<String, String> options = new TreeMap<>();
        options.put(Setting.DEMO.key(), "true");
        options.put(Setting.DEMO_PASSWORD.key(), password);
        options.put(Setting.PROVINCE.key(), line.option("province").orElse(DEFAULT_PROVINCE));
        if (asked.value(Setting.DATE).isEmpty()) {
            options.put(Setting.DATE.key(), province.date());
        }
        // The terminal is for the person who tries it, unless they want to watch the log.
        if (!shell.environment().containsKey(Setting.LOG_TO.variable())) {
            options.put(Setting.LOG_TO.key(), "file");
        }
        return options;
    }

    private static void importSample(Province province, Server server, Terminal terminal) throws InterruptedException {
        Path done = server.data().folder().resolve("demo.imported");
        if (province.samples().isEmpty() || Files.exists(done)) {
            return;
        }
        terminal.note("demo.importing", province.title());
        try (SampleProgress told = server.sampleProgress()) {
            ImportRun run =
                    new ImportRun(OperatorClient.of(server.running(), terminal), terminal).telling(told::reached);
            for (Path sample : province.samples()) {
                run.run(sample, ImportRun.Wanted.ALL);
            }
        }
        try {
            Files.createFile(done);
        } catch (IOException failure) {
            throw DataFolder.explain(server.data().folder(), failure);
        }
    }
}
