@NullMarked
package vn.hoanhap.benchmarks.swap.peer;

import org.jspecify.annotations.NullMarked;
