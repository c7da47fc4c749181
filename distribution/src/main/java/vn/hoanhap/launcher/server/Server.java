package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleException;
import vn.hoanhap.launcher.config.Setting;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.operator.RunningServer;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Terminal;

/** A server in this process: it holds its data folder, runs the platform, and leaves both tidy when the process is told to end. */
final class Server {
    private static final Duration LISTENING = Duration.ofSeconds(60);
    private static final Duration STARTED = Duration.ofMinutes(10);
    private static final long STOPPING_MILLIS = 30_000;
    private static final String WHOLE = "vn.hoanhap.core.programme.Elected";
    private static final Duration WHOLE_WITHIN = Duration.ofSeconds(30);

    private final DataFolder data;
    private final OsgiPlatform platform;
    private final RunningServer running;

    private Server(DataFolder data, OsgiPlatform platform, RunningServer running) {
        this.data = data;
        this.platform = platform;
        this.running = running;
    }

    /**
     * Starts and returns once the server answers its health check.
     *
     * @throws Refusal when something is in the way; nothing is left running then
     */
    static Server start(Settings settings, Shell shell) throws InterruptedException {
        new ListenAddress(settings.value(Setting.HTTP_HOST).orElseThrow(), settings.number(Setting.HTTP_PORT)).check();
        DataFolder data = DataFolder.take(settings.dataDir(), settings.number(Setting.DATA_MIN_FREE));
        Takeover takeover = Takeover.of(shell);
        LogFiles.configure(settings, shell.home(), data.logs());
        shell.terminal().note("serve.starting");
        OsgiPlatform platform =
                OsgiPlatform.start(shell.home().resolve("bundles"), properties(settings, takeover), data.cache());
        Thread stop = new Thread(() -> stop(platform, data, shell.terminal()), "hoanhap-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        requireWhole(platform, data);
        URI address = HttpEndpoint.await(platform.context(), LISTENING);
        RunningServer running = new RunningServer(address, data.run().resolve("operator.token"));
        running.announce(data.folder());
        HealthCheck health = HealthCheck.at(address);
        if (!health.awaitStarted(STARTED)) {
            shell.terminal().note("serve.unhealthy", address.toString());
        }
        takeover.await(platform.context(), health::well);
        return new Server(data, platform, running);
    }

    private static Map<String, String> properties(Settings settings, Takeover takeover) {
        Map<String, String> properties = new TreeMap<>(FrameworkProperties.of(settings));
        properties.putAll(takeover.properties());
        return properties;
    }

    /** A component that failed leaves its bundle active: only what stands on all of them tells that the platform is whole. */
    private static void requireWhole(OsgiPlatform platform, DataFolder data) throws InterruptedException {
        if (!platform.offers(WHOLE, WHOLE_WITHIN)) {
            String folder = data.folder().toString();
            throw data.almostFull()
                    ? Refusal.problem("data.noSpace", folder)
                    : Refusal.problem("platform.incomplete", data.logs().toString());
        }
    }

    private static void stop(OsgiPlatform platform, DataFolder data, Terminal terminal) {
        try (data) {
            Files.deleteIfExists(RunningServer.fileIn(data.folder()));
            platform.stop(STOPPING_MILLIS);
            terminal.note("serve.stopped");
        } catch (IOException | BundleException failure) {
            terminal.note("serve.stopFailed", String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns where the server listens and where its operator's token lies. */
    RunningServer running() {
        return running;
    }

    /** Returns the data folder that the server holds. */
    DataFolder data() {
        return data;
    }

    /** Begins to tell the pages how far the sample has come in, until it is closed. */
    SampleProgress sampleProgress() {
        return new SampleProgress(platform.context());
    }

    /** Waits until the server has been told to stop. */
    void awaitStop() throws InterruptedException {
        platform.awaitStop();
    }
}
