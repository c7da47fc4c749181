package vn.hoanhap.itests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.itests.broken.FaultyLoans;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.TemporaryFolder;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.sql.TestDatabase;
import vn.hoanhap.testkit.sql.TestDatabases;

/** Three servers on one PostgreSQL, each with a data folder and a port of its own; on Derby none, since it has one node. */
public final class ThreeNodes implements AutoCloseable {

    private static final String SOAK_SECONDS = "1";
    private static final String SILENT_SECONDS = "15";
    private static final Duration JOINED_WITHIN = Duration.ofMinutes(2);

    private final TemporaryFolder keys = TemporaryFolder.create("hoanhap-keys");
    private final Path keystore = keys.path().resolve("identity.p12");
    private final List<DemoServer> servers = new ArrayList<>();
    private final List<Api> administrators = new ArrayList<>();
    private final List<Api> lenders = new ArrayList<>();

    private ThreeNodes(TestDatabase database) {
        if (database.dialect() == Dialect.POSTGRES) {
            for (String name : List.of("one", "two", "three")) {
                servers.add(DemoServer.empty("node-" + name, settings(name, database)));
            }
            try {
                startOnAnEmptyDatabase();
            } catch (RuntimeException e) {
                close();
                throw e;
            }
        }
    }

    /** The first start of all makes the keystore, the tables and the units; the others start together, but join in their order. */
    private void startOnAnEmptyDatabase() {
        servers.get(0).process().start();
        Api first = servers.get(0).signIn("admin");
        List<DemoServer> others = servers.subList(1, servers.size());
        for (DemoServer server : others) {
            int known = known(first);
            server.process().launch();
            Await.until(JOINED_WITHIN, "another node", () -> known(first) > known);
        }
        others.forEach(server -> server.process().awaitHealth());
        for (DemoServer server : servers) {
            administrators.add(server.signIn("admin"));
            lenders.add(server.signIn("lender"));
        }
    }

    private static int known(Api api) {
        return api.get("/api/v1/nodes").good().path("items").size();
    }

    private Map<String, String> settings(String name, TestDatabase database) {
        Map<String, String> settings = DemoServer.on(database);
        settings.put("HOANHAP_KEYSTORE_FILE", keystore.toString());
        settings.put("HOANHAP_NODE_NAME", "node-" + name);
        settings.put("HOANHAP_NODE_SILENT_SECONDS", SILENT_SECONDS);
        settings.put("HOANHAP_LIFECYCLE_SOAK_SECONDS", SOAK_SECONDS);
        if (name.equals("two")) {
            settings.put(FaultyLoans.IsDownOnAMarkedMachine.MARK, "true");
        }
        return settings;
    }

    /** Returns the servers in the order in which they started; none on Derby. */
    public List<DemoServer> servers() {
        return servers;
    }

    /** Returns an administrator at each of them. */
    public List<Api> administrators() {
        return administrators;
    }

    /** Returns a lender at each of them. */
    public List<Api> lenders() {
        return lenders;
    }

    @Override
    public void close() {
        try (keys) {
            servers.forEach(DemoServer::close);
        }
    }

    /** Hands them out to a class marked {@code OnBothDatabases}. */
    public static final class OnDatabase implements ParameterResolver {

        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
            return ExtensionContextScope.TEST_METHOD;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ThreeNodes.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return TestDatabases.open(context, ThreeNodes.class, ThreeNodes::new);
        }
    }
}
