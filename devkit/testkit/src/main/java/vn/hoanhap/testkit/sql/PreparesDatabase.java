package vn.hoanhap.testkit.sql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method of a class that runs {@link OnBothDatabases}. It runs once per engine, after the database was
 * made and before the first test, and may ask for what the constructor may ask for.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PreparesDatabase {}
