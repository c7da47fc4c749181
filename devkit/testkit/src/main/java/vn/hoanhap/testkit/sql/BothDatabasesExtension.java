package vn.hoanhap.testkit.sql;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.hoanhap.core.store.Dialect;

/** Turns a class marked {@link OnBothDatabases} into one run per engine. */
final class BothDatabasesExtension implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<Run> provideClassTemplateInvocationContexts(ExtensionContext context) {
        Extension postgres = PostgresOnServer.fromEnvironment()
                .<Extension>map(FreshDatabase::new)
                .orElseGet(PostgresAbsent::new);
        return Stream.of(
                new Run(Dialect.DERBY, new FreshDatabase(new DerbyInMemory())), new Run(Dialect.POSTGRES, postgres));
    }

    /** One run of the class. */
    record Run(Dialect dialect, Extension extension) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return dialect.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(extension);
        }
    }
}
