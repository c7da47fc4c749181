/**
 * How fast the server is, each figure beside its limit or its peer in one run. Machines are noisy and shared: the sides of a
 * comparison take turns, round by round, and every figure is told as least, median and most. What counts is the ratio of two
 * sides of the same round, not a figure alone.
 */
@NullMarked
package vn.hoanhap.benchmarks;

import org.jspecify.annotations.NullMarked;
