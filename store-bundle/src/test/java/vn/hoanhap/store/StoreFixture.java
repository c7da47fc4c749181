package vn.hoanhap.store;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.hoanhap.testkit.sql.TestDatabases;

/** Hands out one open store per test database. */
final class StoreFixture implements ParameterResolver {

    /** Otherwise a constructor would be asked for in the context of the class, which has no database. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OpenStore.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return TestDatabases.open(
                context, OpenStore.class, database -> Stores.open(database.dataSource(), database.dialect()));
    }
}
