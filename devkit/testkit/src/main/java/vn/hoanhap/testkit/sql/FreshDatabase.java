package vn.hoanhap.testkit.sql;

import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Makes a database before a run of a test class and hands it out; the run's store closes it afterwards. */
final class FreshDatabase implements BeforeClassTemplateInvocationCallback, ParameterResolver {

    private final TestEngine engine;
    private @Nullable TestDatabase database;

    FreshDatabase(TestEngine engine) {
        this.engine = engine;
    }

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) throws SQLException {
        Tenancy tenancy = new Tenancy(engine);
        TestDatabases.put(context, tenancy);
        database = tenancy.database();
        AnnotationSupport.findAnnotatedMethods(
                        context.getRequiredTestClass(), PreparesDatabase.class, HierarchyTraversalMode.TOP_DOWN)
                .forEach(method -> context.getExecutableInvoker().invoke(method));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class || type == DataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestDatabase current = Objects.requireNonNull(database, "asked for before it was made");
        return parameter.getParameter().getType() == DataSource.class ? current.dataSource() : current;
    }
}
