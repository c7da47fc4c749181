package vn.hoanhap.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.testkit.TemporaryFolder;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.ServerProcess;
import vn.hoanhap.testkit.sql.TestDatabase;
import vn.hoanhap.testkit.sql.TestDatabases;

/** A server, mostly with the sample accounts and the records of the sample province. */
public final class DemoServer implements AutoCloseable {

    private static final String PASSWORD = "mat-khau-thu-nghiem-2024";

    private final ServerProcess process;

    private DemoServer(String name, Map<String, String> environment, String... command) {
        process = new ServerProcess(Installation.built(), name, environment, command);
    }

    /** Starts one of its own with every shipped programme, the sample accounts and no records. */
    public static DemoServer startWithEveryProgramme(String name) {
        String shipped = Installation.built().home().resolve("shipped").toString();
        return empty(name, Map.of("HOANHAP_PROGRAMMES_SHIPPED", shipped)).started(() -> {});
    }

    /** Starts one of its own with loans and reports, the sample accounts and no records, for a scenario that breaks things. */
    public static DemoServer startEmpty(String name) {
        return startEmpty(name, Map.of());
    }

    /** Starts one of its own with the sample accounts, no records, and settings of its own. */
    public static DemoServer startEmpty(String name, Map<String, String> settings) {
        return empty(name, settings).started(() -> {});
    }

    /** Makes one like that and does not start it yet. */
    static DemoServer empty(String name, Map<String, String> settings) {
        Map<String, String> environment = new TreeMap<>(settings);
        environment.putIfAbsent("HOANHAP_PROGRAMMES_SHIPPED", FewProgrammes.FOLDER.toString());
        environment.put("HOANHAP_DEMO", "true");
        environment.put("HOANHAP_DEMO_PASSWORD", PASSWORD);
        return new DemoServer(name, environment, "serve");
    }

    /**
     * Starts one of its own as an office gets it: nobody but an administrator with a one-time password, and no records.
     *
     * @param environment settings of its own, such as {@code HOANHAP_PROGRAMMES_SHIPPED}
     */
    public static DemoServer startOffice(String name, Map<String, String> environment) {
        Map<String, String> settings = new TreeMap<>(environment);
        settings.putIfAbsent("HOANHAP_PROGRAMMES_SHIPPED", FewProgrammes.FOLDER.toString());
        return new DemoServer(name, settings, "serve").started(() -> {});
    }

    /**
     * Starts one of its own with the sample records on Derby, for a scenario that breaks things. The records are imported
     * once per JVM; each server goes on from a copy.
     */
    public static DemoServer start(String name) {
        return start(name, Map.of());
    }

    /** Starts one like {@link #start(String)} with settings of its own. */
    public static DemoServer start(String name, Map<String, String> settings) {
        Map<String, String> environment = new TreeMap<>(settings);
        environment.put("HOANHAP_DEMO_PASSWORD", PASSWORD);
        return start(name, environment, process -> process.inherit(Prepared.SERVER.process.dataFolder()));
    }

    /** Starts one of its own with the records of another sample province, such as {@code ha-noi}. */
    public static DemoServer startProvince(String province) {
        var server =
                new DemoServer(province, Map.of("HOANHAP_DEMO_PASSWORD", PASSWORD), "demo", "--province", province);
        return server.started(() -> server.process.awaitFile("demo.imported"));
    }

    /** Starts one of its own that answers while the sample records still come in. */
    public static DemoServer startImporting(String name) {
        return new DemoServer(name, Map.of("HOANHAP_DEMO_PASSWORD", PASSWORD), "demo", "--province", "tien-giang")
                .started(() -> {});
    }

    /** Returns the settings of a server on a test database; on Derby none, since memory is not shared. */
    static Map<String, String> on(TestDatabase database) {
        Map<String, String> environment = new TreeMap<>();
        if (database.dialect() == Dialect.POSTGRES) {
            environment.put("HOANHAP_DATABASE_URL", database.url());
            database.user().ifPresent(user -> environment.put("HOANHAP_DATABASE_USER", user));
            database.password().ifPresent(password -> environment.put("HOANHAP_DATABASE_PASSWORD", password));
        }
        return environment;
    }

    /** Starts one on a test database; on Derby in its own data folder instead. */
    private static DemoServer start(TestDatabase database) {
        Map<String, String> environment = on(database);
        environment.put("HOANHAP_DEMO_PASSWORD", PASSWORD);
        return start("figures-" + database.dialect().name().toLowerCase(Locale.ROOT), environment, process -> {});
    }

    private static DemoServer start(String name, Map<String, String> environment, Consumer<ServerProcess> beforehand) {
        var server = new DemoServer(name, environment, "demo", "--province", "tien-giang");
        beforehand.accept(server.process);
        // It is healthy before the sample's import has ended; the demonstration says when it has.
        return server.started(() -> server.process.awaitFile("demo.imported"));
    }

    private DemoServer started(Runnable ready) {
        try {
            process.start();
            ready.run();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Signs in with the REST interface. */
    public Api signIn(String account) {
        return Api.signIn(address(), account, PASSWORD);
    }

    /** Returns the server's address. */
    public URI address() {
        return process.address();
    }

    /** Returns the password of every sample account. */
    public String password() {
        return PASSWORD;
    }

    /** Returns the process, to kill it and to read its log. */
    public ServerProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    /** Hands out one per engine to a class marked {@code OnBothDatabases}. */
    public static final class OnDatabase implements ParameterResolver {

        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
            return ExtensionContextScope.TEST_METHOD;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DemoServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return TestDatabases.open(context, DemoServer.class, DemoServer::start);
        }
    }

    /**
     * What an office of these scenarios begins with: loans and reports, like the sample province. Of the others each has scenarios of
     * its own. The folder goes with the JVM.
     */
    private static final class FewProgrammes {
        static final Path FOLDER = copied();

        private static Path copied() {
            Path folder = TemporaryFolder.create("hoanhap-few-programmes").path();
            try {
                for (String artifact : List.of("loans-bundle", "reporting-bundle")) {
                    Path jar = ShippedJar.of(artifact);
                    Files.copy(jar, folder.resolve(jar.getFileName().toString()));
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A server that has imported the sample and was stopped; its folder goes with the JVM. */
    private static final class Prepared {
        static final DemoServer SERVER = importSample();

        private static DemoServer importSample() {
            DemoServer server = start("sample", Map.of("HOANHAP_DEMO_PASSWORD", PASSWORD), process -> {});
            server.process.stop();
            return server;
        }
    }

    /** Hands out a shared one for scenarios that write, so that those which only look see the sample as it is. */
    public static final class WrittenTo extends Shared {

        /** Starts it when the first scenario asks. */
        public WrittenTo() {
            super("written-to");
        }
    }

    /** Hands out a shared one with the records of Hà Nội, for scenarios about managed people. */
    public static final class HaNoi extends Shared {

        /** Starts it when the first scenario asks. */
        public HaNoi() {
            super("ha-noi", DemoServer::startProvince);
        }
    }

    /** Hands out the shared one. */
    public static class Shared implements ParameterResolver {

        private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(DemoServer.class);

        private final String name;
        private final Function<String, DemoServer> start;

        /** Starts it when the first scenario asks. */
        public Shared() {
            this("shared");
        }

        private Shared(String name) {
            this(name, DemoServer::start);
        }

        private Shared(String name, Function<String, DemoServer> start) {
            this.name = name;
            this.start = start;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DemoServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(STORE).getOrComputeIfAbsent(name, start, DemoServer.class);
        }
    }
}
