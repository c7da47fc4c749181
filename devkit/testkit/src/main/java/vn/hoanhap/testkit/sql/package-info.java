/**
 * Databases for tests that need no framework. A class marked {@link vn.hoanhap.testkit.sql.OnBothDatabases} runs once on
 * Derby and once on PostgreSQL, each time on a fresh database that is dropped afterwards.
 */
@NullMarked
package vn.hoanhap.testkit.sql;

import org.jspecify.annotations.NullMarked;
