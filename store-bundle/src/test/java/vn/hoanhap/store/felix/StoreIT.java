package vn.hoanhap.store.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.event.Outbox;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.store.Backups;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.testkit.FelixContainer;
import vn.hoanhap.testkit.FelixTest;

@FelixTest(platform = StorePlatform.class)
class StoreIT {

    private static final String TABLE = """
            <changeSet id="t-1" author="t"><createTable tableName="t"><column name="id" type="int"/></createTable></changeSet>
            """;
    private static final String BROKEN = """
            <changeSet id="t-2" author="t"><sql>insert into nowhere values (1)</sql></changeSet>
            """;

    @Test
    void offersEveryServiceOnceTheDatabaseIsOpen(FelixContainer felix) {
        List<Class<?>> types = List.of(
                Database.class,
                TransactionRunner.class,
                Migrations.class,
                Ids.class,
                Events.class,
                Outbox.class,
                Leases.class,
                Backups.class);

        assertThat(types).allSatisfy(type -> assertThat(felix.service(type)).isNotNull());
        assertThat(felix.service(Programme.class).health()).isEqualTo(Health.OK);
    }

    @Test
    void migratesABundleBeforeItGetsItsDatabase(FelixContainer felix) throws Exception {
        Bundle bundle = felix.install("test:good", new SchemaBundle("good", TABLE).jar());
        try {
            assertThat(database(bundle)).isNotNull();

            int rows =
                    felix.service(TransactionRunner.class).write(() -> insert(felix, "insert into good.t values (1)"));

            assertThat(rows).isEqualTo(1);
        } finally {
            bundle.uninstall();
        }
    }

    @Test
    void withholdsTheDatabaseAfterAFailedMigrationAndRemembers(FelixContainer felix) throws Exception {
        Bundle bundle = felix.install("test:bad", new SchemaBundle("bad", TABLE + BROKEN).jar());
        try {
            assertThat(database(bundle)).isNull();
            assertThat(felix.service(Migrations.class).pending(bundle))
                    .extracting(Migrations.Pending::name)
                    .containsExactly("t-2");
            long start = System.nanoTime();
            assertThat(database(bundle)).isNull();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(100));

            bundle.update(new SchemaBundle("bad", TABLE).jar());
            bundle.start();

            assertThat(database(bundle)).isNotNull();
        } finally {
            bundle.uninstall();
        }
    }

    @Test
    void lendsJooqToABundle(FelixContainer felix) throws Exception {
        Bundle bundle = felix.install("test:jooq", new SchemaBundle("jooq", TABLE).jar());
        try {
            Object two = felix.service(TransactionRunner.class).read(() -> selectTwo(bundle, felix));

            assertThat(two).isEqualTo(2);
        } finally {
            bundle.uninstall();
        }
    }

    @Test
    void letsAnUninstalledBundleGo(FelixContainer felix) throws Exception {
        Bundle bundle = felix.install("test:gone", new SchemaBundle("gone", TABLE).jar());
        assertThat(database(bundle)).isNotNull();
        var loader = new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());

        bundle.uninstall();

        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (loader.get() != null && System.nanoTime() < deadline) {
            System.gc();
        }
        assertThat(loader.get()).isNull();
    }

    private static @Nullable Database database(Bundle bundle) {
        BundleContext context = bundle.getBundleContext();
        return context.getService(Objects.requireNonNull(context.getServiceReference(Database.class)));
    }

    private static int insert(FelixContainer felix, String sql) throws SQLException {
        try (Statement statement = felix.service(Database.class).connection().createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** As a programme would: {@code DSL.using(connection, SQLDialect.DERBY).fetchValue("values 2")}, with its own classes. */
    private static Object selectTwo(Bundle bundle, FelixContainer felix) throws ReflectiveOperationException {
        Class<?> dialect = bundle.loadClass("org.jooq.SQLDialect");
        Object context = bundle.loadClass("org.jooq.impl.DSL")
                .getMethod("using", Connection.class, dialect)
                .invoke(
                        null,
                        felix.service(Database.class).connection(),
                        dialect.getField("DERBY").get(null));
        return bundle.loadClass("org.jooq.DSLContext")
                .getMethod("fetchValue", String.class)
                .invoke(context, "values 2");
    }
}
