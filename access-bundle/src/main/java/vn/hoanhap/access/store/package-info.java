/** Every SQL statement of the bundle, one class per group of tables. All run in the caller's unit of work. */
@NullMarked
package vn.hoanhap.access.store;

import org.jspecify.annotations.NullMarked;
