/** A file of rows that comes in, beside the same database rows by plain JDBC. */
@NullMarked
package vn.hoanhap.benchmarks.importing;

import org.jspecify.annotations.NullMarked;
