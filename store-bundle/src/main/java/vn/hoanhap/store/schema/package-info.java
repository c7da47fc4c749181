/**
 * Migrations: a bundle's changelog, the hash that skips Liquibase when nothing changed, the lock that lets one node migrate
 * at a time, and Liquibase itself, which nothing outside this package knows.
 */
@NullMarked
package vn.hoanhap.store.schema;

import org.jspecify.annotations.NullMarked;
