package vn.hoanhap.storekit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Migrates a schema before the tests of a class marked {@link vn.hoanhap.testkit.sql.OnBothDatabases}. Repeat it for
 * several schemas; they are migrated in the order they are written.
 *
 * <p>Constructors, test methods and methods marked {@link vn.hoanhap.testkit.sql.PreparesDatabase} may then ask for the
 * {@code Database}, {@code TransactionRunner}, {@code Ids}, {@code Migrations} or the {@link
 * vn.hoanhap.store.OpenStore}. The schema {@code store} is always there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Repeatable(WithSchema.Several.class)
@ExtendWith(StoreExtension.class)
public @interface WithSchema {

    /** Names the schema, as the header {@code Hoanhap-Schema} of its bundle does. */
    String value();

    /** Names any class of the bundle whose {@code db/changelog.xml} describes the schema. */
    Class<?> of();

    /** Holds several. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @ExtendWith(StoreExtension.class)
    @interface Several {
        /** The schemas, in order. */
        WithSchema[] value();
    }
}
