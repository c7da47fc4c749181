package vn.hoanhap.storekit;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.store.Stores;
import vn.hoanhap.store.schema.Changelog;
import vn.hoanhap.testkit.TestClasses;
import vn.hoanhap.testkit.sql.TestDatabase;
import vn.hoanhap.testkit.sql.TestDatabases;

/** Opens a store on the database of the current run, with the schemas that the test class names. */
final class StoreExtension implements ParameterResolver {

    private static final Map<Class<?>, Function<OpenStore, Object>> OFFERED = Map.of(
            OpenStore.class, store -> store,
            Database.class, OpenStore::database,
            TransactionRunner.class, OpenStore::transactions,
            Ids.class, OpenStore::ids,
            Leases.class, OpenStore::leases,
            Migrations.class, OpenStore::migrations);

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return OFFERED.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        OpenStore store = TestDatabases.open(context, OpenStore.class, database -> open(database, context));
        Class<?> type = parameter.getParameter().getType();
        return OFFERED.getOrDefault(type, same -> same).apply(store);
    }

    private static OpenStore open(TestDatabase database, ExtensionContext context) {
        OpenStore store = Stores.open(database.dataSource(), database.dialect());
        try {
            for (WithSchema schema :
                    AnnotationSupport.findRepeatableAnnotations(TestClasses.topLevel(context), WithSchema.class)) {
                store.migrate(Changelog.of(schema.of(), schema.value()));
            }
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }
}
