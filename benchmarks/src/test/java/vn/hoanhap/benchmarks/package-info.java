/** The arithmetic of the benchmarks; their figures are never part of a test. */
@NullMarked
package vn.hoanhap.benchmarks;

import org.jspecify.annotations.NullMarked;
