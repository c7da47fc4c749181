/**
 * Copies of the whole database, taken while it is in use, and the way back. An archive is a zip: {@code backup.json} says
 * what it is, beside it lies Derby's folder or a PostgreSQL dump. Keys live outside the database and are in no copy.
 */
@NullMarked
package vn.hoanhap.store.backup;

import org.jspecify.annotations.NullMarked;
