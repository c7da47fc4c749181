package vn.hoanhap.testkit.sql;

import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets other extensions build on the database of the current run: open a store on it, or a server. */
public final class TestDatabases {

    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(TestDatabases.class);

    private TestDatabases() {}

    /**
     * Returns what is open on the database of the current run, and opens it when asked for the first time. It is closed
     * before the database is dropped.
     *
     * <p>A parameter resolver that calls this must ask for the context of the test method in constructors too ({@code
     * getTestInstantiationExtensionContextScope}).
     *
     * @param context the context of a test or its class
     * @param type what to open; once per run
     * @param open opens it
     * @throws ExtensionConfigurationException when the class is not marked {@link OnBothDatabases}
     */
    public static <T extends AutoCloseable> T open(
            ExtensionContext context, Class<T> type, Function<TestDatabase, T> open) {
        Tenancy tenancy = context.getStore(STORE).get(Tenancy.class, Tenancy.class);
        if (tenancy == null) {
            throw new ExtensionConfigurationException(
                    context.getRequiredTestClass().getName() + " has no database: mark it @OnBothDatabases");
        }
        return tenancy.tenant(type, open);
    }

    static void put(ExtensionContext context, Tenancy tenancy) {
        context.getStore(STORE).put(Tenancy.class, tenancy);
    }
}
