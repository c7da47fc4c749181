/** How soon the half-year report of a province stands over a long journal, and each of its figures. */
@NullMarked
package vn.hoanhap.benchmarks.report;

import org.jspecify.annotations.NullMarked;
