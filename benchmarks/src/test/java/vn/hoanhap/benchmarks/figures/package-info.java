@NullMarked
package vn.hoanhap.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
