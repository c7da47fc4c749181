/** Loan schedules per second, and whether a million of them are exact to the đồng. */
@NullMarked
package vn.hoanhap.benchmarks.schedules;

import org.jspecify.annotations.NullMarked;
