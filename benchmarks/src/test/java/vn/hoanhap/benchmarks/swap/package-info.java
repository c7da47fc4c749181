@NullMarked
package vn.hoanhap.benchmarks.swap;

import org.jspecify.annotations.NullMarked;
