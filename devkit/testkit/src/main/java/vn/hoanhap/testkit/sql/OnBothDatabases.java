package vn.hoanhap.testkit.sql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class twice, on Derby in memory and on PostgreSQL, each time on a new and empty database. Constructors and
 * test methods may ask for the {@link TestDatabase} or its {@code javax.sql.DataSource}. {@code BeforeAll} methods run
 * once for both engines and get no database; a method marked {@link PreparesDatabase} runs once per engine.
 *
 * <p>PostgreSQL is the server that the environment variable {@code HOANHAP_TEST_PG_URL} names: a JDBC URL with the user
 * and password of an account that may create databases. Without it the PostgreSQL run is skipped, and a banner says so;
 * with {@code -Dhoanhap.postgres.required=true} it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ClassTemplate
@ExtendWith(BothDatabasesExtension.class)
public @interface OnBothDatabases {}
