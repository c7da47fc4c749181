/** The SQL of the bundle, one class a table, and the joins to the views that the register publishes. */
@NullMarked
package vn.hoanhap.loans.store;

import org.jspecify.annotations.NullMarked;
