package vn.hoanhap.testkit.sql;

import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.hoanhap.testkit.Absence;

/** Stands for the PostgreSQL run when no server is named: skips it loudly, or fails it when it is required. */
final class PostgresAbsent implements BeforeClassTemplateInvocationCallback {

    private static final Absence NO_SERVER = new Absence(
            "PostgreSQL",
            "hoanhap.postgres.required",
            "set " + PostgresOnServer.VARIABLE + " to the JDBC URL of a server, or run ./hoanhap check");

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) {
        throw NO_SERVER.skipOrFail(context.getRequiredTestClass());
    }
}
