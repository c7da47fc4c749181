/** A store with the register in it, without a framework: where benchmarks of one layer measure. */
@NullMarked
package vn.hoanhap.benchmarks.world;

import org.jspecify.annotations.NullMarked;
