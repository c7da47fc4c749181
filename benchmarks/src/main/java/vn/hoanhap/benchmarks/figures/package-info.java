/** The arithmetic of measurements, and the report that a run prints and writes. */
@NullMarked
package vn.hoanhap.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
